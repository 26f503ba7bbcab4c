import { useState } from 'react'
import type { SubmitEvent } from 'react'
import type { Me } from '../../schemas/types/index.ts'
import { useSignIn } from '../lib/api/post-session.ts'
import { refusalOf } from '../lib/api/refusal.ts'
import type { Refusal } from '../lib/api/refusal.ts'
import { spanInWords } from '../lib/dates/index.ts'
import { useWords } from '../lib/words/index.ts'
import { ErrorSummary } from './error-summary.tsx'
import type { FieldFault } from './error-summary.tsx'
import { PasswordField } from './password-field.tsx'
import { TextField } from './text-field.tsx'
import { useRefusalWords } from './refusal-panel.tsx'

/** What to say about a sign-in that was refused. */
export function useSignInRefusal(): (error: unknown) => string {
  const { t, language } = useWords()
  const words = useRefusalWords()
  const throttled = ({ retryAfter }: Refusal) =>
    retryAfter === undefined
      ? t('signIn.throttledSoon')
      : t('signIn.throttled', {
          wait: spanInWords(new Date(0), new Date(retryAfter * 1000 + 59_999), language),
        })
  return (error) => {
    const refusal = refusalOf(error)
    if (refusal.kind === 'signed-out' || refusal.kind === 'invalid') return t('signIn.wrong')
    if (refusal.kind === 'throttled') return throttled(refusal)
    const { title, detail } = words(refusal)
    return `${title}. ${detail}`
  }
}

/** Username and password; calls `onSignedIn` with whoever signed in. */
export function SignInForm({
  username: known = '',
  onSignedIn,
}: {
  username?: string
  onSignedIn: (me: Me) => void
}) {
  const { t } = useWords()
  const signIn = useSignIn()
  const refusalWords = useSignInRefusal()
  const [username, setUsername] = useState(known)
  const [password, setPassword] = useState('')
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const errorOf = (id: string) => faults.find((fault) => fault.id === id)?.message

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const missing: FieldFault[] = []
    if (username.trim() === '') missing.push({ id: 'username', message: t('signIn.enterUsername') })
    if (password === '') missing.push({ id: 'password', message: t('signIn.enterPassword') })
    setFaults(missing)
    if (missing.length > 0 || signIn.isPending) return
    signIn.mutate(
      { username: username.trim(), password },
      {
        onSuccess: onSignedIn,
        onError: (error) => setFaults([{ id: 'username', message: refusalWords(error) }]),
      },
    )
  }

  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary title={t('form.summaryTitle')} faults={faults} />
      <TextField
        id="username"
        label={t('signIn.username')}
        value={username}
        onChange={setUsername}
        autoComplete="username"
        error={errorOf('username')}
      />
      <PasswordField
        id="password"
        label={t('signIn.password')}
        value={password}
        onChange={setPassword}
        error={errorOf('password')}
      />
      <button type="submit" className="govuk-button" aria-disabled={signIn.isPending}>
        {signIn.isPending ? t('signIn.busy') : t('signIn.submit')}
      </button>
    </form>
  )
}
