import type { ReactNode } from 'react'
import { useWords } from '../lib/words/index.ts'

export interface FieldProps {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** Marks it as one that may be left empty. */
  optional?: boolean
}

const describedBy = ({ id, hint, error }: FieldProps) =>
  [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
    .filter((part) => part !== false)
    .join(' ') || undefined

/** The aria attributes that tie a control to its hint and its error. */
export const described = (field: FieldProps) => ({
  'aria-describedby': describedBy(field),
  'aria-invalid': field.error === undefined ? undefined : true,
})

export const withError = (base: string, error: string | undefined) =>
  error === undefined ? base : `${base} ${base}--error`

export function Hint({ field }: { field: FieldProps }) {
  if (field.hint === undefined) return null
  return (
    <div className="govuk-hint" id={`${field.id}-hint`}>
      {field.hint}
    </div>
  )
}

export function FieldError({ field }: { field: FieldProps }) {
  const { t } = useWords()
  if (field.error === undefined) return null
  return (
    <p className="govuk-error-message" id={`${field.id}-error`}>
      <span className="govuk-visually-hidden">{t('form.error')}</span> {field.error}
    </p>
  )
}

/** A label, its hint and error around one control. */
export function Field({ field, children }: { field: FieldProps; children: ReactNode }) {
  const { t } = useWords()
  return (
    <div className={withError('govuk-form-group', field.error)}>
      <label className="govuk-label govuk-label--s" htmlFor={field.id}>
        {field.label}
        {field.optional === true && (
          <>
            {' '}
            <span className="app-optional">{t('form.optional')}</span>
          </>
        )}
      </label>
      <Hint field={field} />
      <FieldError field={field} />
      {children}
    </div>
  )
}
