import type { PublishedTemplate } from '../../../schemas/types/index.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { Prose } from '../../components/prose.tsx'
import { useWords } from '../../lib/words/index.ts'

/** What helps to fill the form in, or to answer without it; read before the form, shown beside it. */
export function Guidance({ template }: { template: PublishedTemplate }) {
  const { t } = useWords()
  const { guidance, respond, modelAnswers } = template
  return (
    <aside className="app-guidance" aria-labelledby="guidance">
      <h2 className="govuk-heading-s" id="guidance">
        {t('raise.guidance')}
      </h2>
      <Prose text={guidance} />
      {respond !== undefined && (
        <>
          <h3 className="govuk-heading-s">{t('raise.expected')}</h3>
          <p className="govuk-body">{respond.sentence}</p>
        </>
      )}
      {modelAnswers.length > 0 && (
        <>
          <h3 className="govuk-heading-s">{t('raise.modelAnswers')}</h3>
          <p className="govuk-body">{t('raise.modelAnswersLede')}</p>
          {modelAnswers.map(({ id, title, text }) => (
            <Disclosure key={id} summary={title}>
              <Prose text={text} />
            </Disclosure>
          ))}
        </>
      )}
    </aside>
  )
}
