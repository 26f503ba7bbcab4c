import type { Constituent, EnquiryView } from '../../../schemas/types/index.ts'
import { AnswerList } from '../../components/answer-list.tsx'
import { enquiryFileAddress } from '../../lib/file-address.ts'
import { useWords } from '../../lib/words/index.ts'

/** The answers under the questions as they were asked then, and the constituent. */
export function AsAsked({ view }: { view: EnquiryView }) {
  const { t } = useWords()
  return (
    <>
      <section aria-labelledby="answers" className="app-part">
        <h2 className="govuk-heading-m" id="answers">
          {t('enquiry.answers')}
        </h2>
        <AnswerList
          form={view.form}
          ui={view.ui}
          answers={view.answers}
          files={{
            find: (id) => view.files.find((file) => file.id === id),
            address: (id) => enquiryFileAddress(view.reference, id),
          }}
        />
        <p className="govuk-hint">{t('enquiry.version', { version: view.version })}</p>
      </section>
      {view.constituent !== undefined && <TheConstituent constituent={view.constituent} />}
    </>
  )
}

function TheConstituent({ constituent }: { constituent: Constituent }) {
  const { t } = useWords()
  const { name, email, phone, address, consent, keepInformed } = constituent
  const yesNo = (value: boolean) => t(value ? 'raise.yes' : 'raise.no')
  const rows: [string, string | undefined][] = [
    [t('raise.name'), name],
    [t('raise.email'), email],
    [t('raise.phone'), phone],
    [t('raise.address'), address],
    [t('enquiry.consented'), yesNo(consent)],
    [t('enquiry.keepInformed'), keepInformed === undefined ? undefined : yesNo(keepInformed)],
  ]
  return (
    <section aria-labelledby="constituent" className="app-part">
      <h2 className="govuk-heading-m" id="constituent">
        {t('enquiry.constituent')}
      </h2>
      <dl className="govuk-summary-list">
        {rows
          .filter(([, value]) => value !== undefined)
          .map(([key, value]) => (
            <div className="govuk-summary-list__row" key={key}>
              <dt className="govuk-summary-list__key">{key}</dt>
              <dd className="govuk-summary-list__value app-typed">{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
