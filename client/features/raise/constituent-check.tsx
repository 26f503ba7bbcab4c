import { useWords } from '../../lib/words/index.ts'
import type { ConstituentDraft } from './draft.ts'

/** The constituent's details as they will be sent. */
export function ConstituentCheck({ constituent }: { constituent: ConstituentDraft }) {
  const { t } = useWords()
  if (constituent.about !== 'yes') return <p className="govuk-body">{t('raise.aboutNo')}</p>
  const rows: [string, string][] = [
    [t('raise.name'), constituent.name],
    [t('raise.email'), constituent.email],
    [t('raise.phone'), constituent.phone],
    [t('raise.address'), constituent.address],
    [t('enquiry.consented'), t(constituent.consent ? 'raise.yes' : 'raise.no')],
    [t('enquiry.keepInformed'), t(constituent.keepInformed ? 'raise.yes' : 'raise.no')],
  ]
  return (
    <dl className="govuk-summary-list">
      {rows.map(([key, value]) => (
        <div className="govuk-summary-list__row" key={key}>
          <dt className="govuk-summary-list__key">{key}</dt>
          <dd className="govuk-summary-list__value app-typed">
            {value.trim() === '' ? (
              <span className="app-secondary">{t('raise.notGiven')}</span>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
