import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Me } from '../../schemas/types/index.ts'
import { SignInForm } from '../components/sign-in-form.tsx'
import { meQuery } from '../lib/api/get-me.ts'
import { sessionResumed, useSessionEnded } from '../lib/session-end.ts'
import { useWords } from '../lib/words/index.ts'

/**
 * When the session ends under an open page, covers the page (its backdrop hides what it shows) and
 * asks to sign in again. Whoever was there goes on where they were; somebody else starts afresh.
 */
export function SignInAgain() {
  const { data: me } = useQuery({ ...meQuery, enabled: false })
  const ended = useSessionEnded()
  if (!ended || me === undefined || me === null) return null
  return <Dialog me={me} />
}

function Dialog({ me }: { me: Me }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (ref.current?.open !== false) return
    ref.current.showModal()
    // The name is there already; only the password is missing.
    ref.current.querySelector<HTMLInputElement>('#password')?.focus()
  }, [])

  function resume(next: Me): void {
    if (next.username !== me.username) {
      window.location.assign('/')
      return
    }
    sessionResumed()
    void queries.invalidateQueries()
  }

  return (
    <dialog
      className="app-dialog"
      ref={ref}
      aria-labelledby="sign-in-again"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 className="govuk-heading-m" id="sign-in-again">
        {t('signIn.againTitle')}
      </h2>
      <p className="govuk-body">{t('signIn.againLede', { name: me.name })}</p>
      <SignInForm username={me.username} onSignedIn={resume} />
      <p className="govuk-body-s">
        <a className="govuk-link" href="/sign-in">
          {t('signIn.againOther')}
        </a>
      </p>
    </dialog>
  )
}
