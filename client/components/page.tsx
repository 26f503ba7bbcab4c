import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { usePageHasFaults } from '../lib/page-faults.ts'
import { useWords } from '../lib/words/index.ts'

interface PageProps {
  /** The h1, and the browser's title unless `title` gives another. */
  heading: ReactNode
  title: string
  /** Said above the heading, in small. */
  caption?: ReactNode
  lede?: ReactNode
  /** The one thing most people come to this page to do. */
  action?: ReactNode
  back?: { to: string; label: string; state?: unknown } | undefined
  /** Moves the focus to the heading again when it changes, as for a step of a form. */
  step?: string
  children: ReactNode
}

/** A page: its title, which says first that something is wrong, and its heading, which takes the focus when one comes from another page. */
export function Page(props: PageProps) {
  const { heading, title, caption, lede, action, back, step = '', children } = props
  const { t } = useWords()
  const faulty = usePageHasFaults()
  const ref = useRef<HTMLHeadingElement>(null)
  const { key, pathname } = useLocation()
  // React Router calls the first page of a visit "default"; there the browser's own focus is right.
  const arrived = useRef(key === 'default')

  useEffect(() => {
    document.title = t(faulty ? 'brand.faultyTitleOf' : 'brand.titleOf', { page: title })
  }, [t, title, faulty])

  useEffect(() => {
    if (arrived.current) arrived.current = false
    else {
      window.scrollTo(0, 0)
      ref.current?.focus({ preventScroll: true })
    }
  }, [pathname, step])

  return (
    <>
      {back !== undefined && (
        <nav className="app-back" aria-label={t('shell.back')}>
          <Link className="govuk-back-link" to={back.to} state={back.state}>
            {back.label}
          </Link>
        </nav>
      )}
      <main className="govuk-main-wrapper app-main" id="main" tabIndex={-1}>
        <div className="app-page-head">
          {caption !== undefined && <p className="govuk-caption-l app-caption">{caption}</p>}
          <h1 className="govuk-heading-l app-heading" tabIndex={-1} ref={ref}>
            {heading}
          </h1>
          {lede !== undefined && <p className="govuk-body-l app-lede">{lede}</p>}
          {action !== undefined && <div className="app-page-head__action">{action}</div>}
        </div>
        {children}
      </main>
    </>
  )
}
