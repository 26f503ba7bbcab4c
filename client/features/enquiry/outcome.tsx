import type { EnquiryView, PersonSummary } from '../../../schemas/types/index.ts'
import { Prose } from '../../components/prose.tsx'
import { When } from '../../components/when.tsx'
import { useWords } from '../../lib/words/index.ts'

/** The council's reply, and what was done: what the member came to read. */
export function Outcome({ view }: { view: EnquiryView }) {
  const { t } = useWords()
  const { response, closure } = view
  return (
    <>
      {response !== undefined && <Part id="response" title={t('enquiry.response')} {...response} />}
      {closure !== undefined && (
        <Part id="closure" title={t('enquiry.closure')} {...closure} text={closure.narrative} />
      )}
    </>
  )
}

interface PartProps {
  id: string
  title: string
  by: PersonSummary
  at: string
  text: string
}

function Part({ id, title, by, at, text }: PartProps) {
  return (
    <section className="app-outcome" aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {title}
      </h2>
      <Prose text={text} />
      <p className="app-secondary app-outcome__by">
        {by.name}, <When at={at} />
      </p>
    </section>
  )
}
