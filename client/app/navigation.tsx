import { useEffect, useState } from 'react'
import { Link, useLocation } from 'react-router'
import type { Me } from '../../schemas/types/index.ts'
import { mayRaise, standingOf } from '../lib/standing.ts'
import { useWords } from '../lib/words/index.ts'

type Way = 'myEnquiries' | 'allEnquiries' | 'queue' | 'raise' | 'members'

const addresses: Readonly<Record<Way, string>> = {
  myEnquiries: '/my-enquiries',
  allEnquiries: '/my-enquiries',
  queue: '/queue',
  raise: '/raise',
  members: '/members',
}

const ways: Readonly<Record<ReturnType<typeof standingOf>, readonly Way[]>> = {
  member: ['myEnquiries', 'raise'],
  support: ['members', 'allEnquiries', 'raise'],
  officer: ['queue', 'allEnquiries'],
  overseer: ['queue', 'allEnquiries'],
}

const waysOf = (me: Me): readonly Way[] => {
  const own = ways[standingOf(me)]
  return mayRaise(me) && !own.includes('raise') ? [...own, 'raise'] : own
}

/** The ways to go, folded behind a button where there is no room. */
export function Navigation({ me }: { me: Me }) {
  const { t } = useWords()
  const { pathname } = useLocation()
  const [open, setOpen] = useState(false)
  useEffect(() => setOpen(false), [pathname])
  return (
    <div className="govuk-service-navigation app-navigation">
      <div className="govuk-width-container">
        <nav aria-label={t('shell.navigation')} className="govuk-service-navigation__wrapper">
          <button
            type="button"
            className="govuk-service-navigation__toggle app-navigation__toggle"
            aria-controls="navigation"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t('shell.menu')}
          </button>
          <ul
            className={`govuk-service-navigation__list${open ? '' : ' app-navigation__list--folded'}`}
            id="navigation"
          >
            {waysOf(me).map((way) => (
              <Item key={way} to={addresses[way]} here={pathname}>
                {t(`shell.${way}`)}
              </Item>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  )
}

function Item({ to, here, children }: { to: string; here: string; children: string }) {
  const within = here === to || here.startsWith(`${to}/`)
  return (
    <li
      className={`govuk-service-navigation__item${within ? ' govuk-service-navigation__item--active' : ''}`}
    >
      <Link
        className="govuk-service-navigation__link"
        to={to}
        aria-current={within ? (here === to ? 'page' : 'true') : undefined}
      >
        {within ? (
          <strong className="govuk-service-navigation__active-fallback">{children}</strong>
        ) : (
          children
        )}
      </Link>
    </li>
  )
}
