import { Link } from 'react-router'
import type { AdminPerson } from '../../../schemas/types/index.ts'
import { useAdministrationWords } from '../../lib/words/index.ts'
import { addressOf } from './with-person.tsx'

/** What is known of a person. */
export function PersonDetails({ person, editable }: { person: AdminPerson; editable: boolean }) {
  const { t } = useAdministrationWords()
  const { kind, position, positionCy, email, phone, language } = person
  const rows: readonly [string, string | undefined][] = [
    [t('person.kind'), t(`kind.${kind}`)],
    [t('person.position'), position],
    [t('person.positionCy'), positionCy],
    [t('person.email'), email],
    [t('person.phone'), phone],
    [t('person.language'), t(`language.${language}`)],
  ]
  return (
    <section aria-labelledby="details" className="app-part">
      <h2 className="govuk-heading-m" id="details">
        {t('person.details')}
      </h2>
      <dl className="govuk-summary-list app-answers">
        {rows.map(([label, value]) => (
          <div className="govuk-summary-list__row" key={label}>
            <dt className="govuk-summary-list__key">{label}</dt>
            <dd className="govuk-summary-list__value app-break">
              {value ?? <span className="app-secondary">{t('person.notGiven')}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {editable && (
        <Link className="govuk-link govuk-body" to={`${addressOf(person)}/details`}>
          {t('person.change')}
        </Link>
      )}
    </section>
  )
}
