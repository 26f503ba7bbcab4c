import { useState } from 'react'
import { useWords } from '../lib/words/index.ts'
import { described, Field, withError } from './fields.tsx'
import type { FieldProps } from './fields.tsx'

interface PasswordFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
}

/** A password that can be looked at while it is typed. */
export function PasswordField(props: PasswordFieldProps) {
  const { t } = useWords()
  const [shown, setShown] = useState(false)
  return (
    <Field field={props}>
      <div className="app-password">
        <input
          id={props.id}
          className={withError('govuk-input', props.error)}
          type={shown ? 'text' : 'password'}
          value={props.value}
          autoComplete="current-password"
          spellCheck={false}
          autoCapitalize="none"
          onChange={(event) => props.onChange(event.target.value)}
          {...described(props)}
        />
        <button
          type="button"
          className="govuk-button govuk-button--secondary app-password__toggle"
          aria-controls={props.id}
          aria-label={shown ? t('signIn.hidePasswordLabel') : t('signIn.showPasswordLabel')}
          onClick={() => setShown(!shown)}
        >
          {shown ? t('signIn.hidePassword') : t('signIn.showPassword')}
        </button>
      </div>
    </Field>
  )
}
