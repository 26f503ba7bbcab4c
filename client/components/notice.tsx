import { useId } from 'react'
import type { ReactNode } from 'react'
import { useWords } from '../lib/words/index.ts'

/** Something to know before going on; `success` when it is that a thing was done. */
export function Notice({
  title,
  success = false,
  children,
}: {
  title: string
  success?: boolean
  children: ReactNode
}) {
  const { t } = useWords()
  const id = useId()
  return (
    <div
      className={`govuk-notification-banner${success ? ' govuk-notification-banner--success' : ''}`}
      role={success ? 'alert' : 'region'}
      aria-labelledby={id}
    >
      <div className="govuk-notification-banner__header">
        <p className="govuk-notification-banner__title" id={id}>
          {success ? t('form.success') : t('form.important')}
        </p>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-notification-banner__heading">{title}</p>
        {children}
      </div>
    </div>
  )
}
