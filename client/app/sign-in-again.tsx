import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { Me } from '../../schemas/types/index.ts'
import { SignInForm } from '../components/sign-in-form.tsx'
import { meQuery } from '../lib/api/get-me.ts'
import { sessionResumed, useSessionEnd } from '../lib/session-end.ts'
import { useWords } from '../lib/words/index.ts'

/**
 * When the session ends under an open page, covers the page: its backdrop hides what it shows. Asks to
 * sign in again, after which whoever was there goes on where they were and somebody else starts
 * afresh; or says that the council has ended their access.
 */
export function SignInAgain() {
  const { data: me } = useQuery({ ...meQuery, enabled: false })
  const end = useSessionEnd()
  if (end === undefined || me === undefined || me === null) return null
  return (
    <Cover key={end}>
      {end === 'access-ended' ? <AccessEnded /> : <SignIn username={me.username} name={me.name} />}
    </Cover>
  )
}

/** A dialog that hides the page behind it and cannot be closed. */
function Cover({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (ref.current?.open !== false) return
    ref.current.showModal()
    // The name is there already; only the password is missing.
    const first = ref.current.querySelector<HTMLElement>('#password, h2')
    first?.focus()
  }, [])
  return (
    <dialog
      className="app-dialog"
      ref={ref}
      aria-labelledby="session-end"
      onCancel={(event) => event.preventDefault()}
    >
      {children}
    </dialog>
  )
}

function SignIn({ username, name }: Pick<Me, 'username' | 'name'>) {
  const { t } = useWords()
  const queries = useQueryClient()

  function resume(next: Me): void {
    if (next.username !== username) {
      window.location.assign('/')
      return
    }
    sessionResumed()
    void queries.invalidateQueries()
  }

  return (
    <>
      <h2 className="govuk-heading-m" id="session-end">
        {t('signIn.againTitle')}
      </h2>
      <p className="govuk-body">{t('signIn.againLede', { name })}</p>
      <SignInForm username={username} onSignedIn={resume} />
      <p className="govuk-body-s">
        <a className="govuk-link" href="/sign-in">
          {t('signIn.againOther')}
        </a>
      </p>
    </>
  )
}

function AccessEnded() {
  const { t } = useWords()
  return (
    <>
      <h2 className="govuk-heading-m" id="session-end" tabIndex={-1}>
        {t('accessEnded.title')}
      </h2>
      <p className="govuk-body">{t('accessEnded.detail')}</p>
      <p className="govuk-body">{t('accessEnded.how')}</p>
      <a className="govuk-button" href="/sign-in" role="button" draggable="false">
        {t('accessEnded.leave')}
      </a>
    </>
  )
}
