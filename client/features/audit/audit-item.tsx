import type { AuditLine } from '../../../schemas/types/index.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { momentInWords } from '../../lib/dates/index.ts'
import { useAdministrationWords, useWords } from '../../lib/words/index.ts'

/** More than this is folded: a policy that is imported changes hundreds of lines. */
const mostShown = 6

/** One entry of the audit: what, who, about whom, why. */
export function AuditItem({ line }: { line: AuditLine }) {
  const { t } = useAdministrationWords()
  const { language } = useWords()
  const { title, at, by, onBehalfOf, person, enquiry, because, says, chain, sequence } = line
  const doer =
    onBehalfOf === undefined
      ? by.name
      : t('audit.onBehalfOf', { name: by.name, other: onBehalfOf.name })
  return (
    <article className="app-entry">
      <h3 className="app-enquiry__title">{title}</h3>
      <p className="app-enquiry__facts">
        <time dateTime={at}>{momentInWords(new Date(at), language)}</time>
        <span>{t('audit.by', { name: doer })}</span>
        {person !== undefined && <span>{t('audit.about', { name: person.name })}</span>}
        {enquiry !== undefined && <span className="app-reference">{enquiry}</span>}
      </p>
      {because !== undefined && (
        <p className="govuk-body app-entry__because">{t('audit.because', { because })}</p>
      )}
      <Says says={says} />
      <p className="app-entry__place">{t('audit.place', { chain, sequence })}</p>
    </article>
  )
}

function Says({ says }: { says: readonly string[] }) {
  const { t } = useAdministrationWords()
  if (says.length === 0) return null
  const list = (
    <ul className="govuk-list govuk-list--bullet app-entry__says">
      {says.map((one, index) => (
        <li key={index}>{one}</li>
      ))}
    </ul>
  )
  if (says.length <= mostShown) return list
  return <Disclosure summary={t('audit.changes', { count: says.length })}>{list}</Disclosure>
}
