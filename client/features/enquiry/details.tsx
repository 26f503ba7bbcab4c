import type { EnquiryView } from '../../../schemas/types/index.ts'
import { useWords } from '../../lib/words/index.ts'

/** The facts of an enquiry that were not asked for in its form. */
export function Details({ view }: { view: EnquiryView }) {
  const { t } = useWords()
  const facts: [string, string][] = [
    [t('enquiry.area'), view.area.title],
    [t('enquiry.kind'), t(`kind.${view.kind}`)],
    [t('enquiry.ward'), view.ward.name],
    [t('enquiry.member'), view.member.name],
    [t('enquiry.channel'), t(`channel.${view.channel}`)],
    [t('enquiry.priority'), t(`priority.${view.priority}`)],
  ]
  return (
    <section aria-labelledby="details" className="app-side-part">
      <h2 className="govuk-heading-s" id="details">
        {t('enquiry.details')}
      </h2>
      <dl className="app-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <button
          type="button"
          className="app-link-button app-no-print"
          onClick={() => window.print()}
        >
          {t('enquiry.print')}
        </button>
      </p>
    </section>
  )
}
