import { useId, useState } from 'react'
import type { PublishedTemplate } from '../../../schemas/types/index.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { Prose } from '../../components/prose.tsx'
import { useWords } from '../../lib/words/index.ts'

interface GuidanceProps {
  template: PublishedTemplate
  /** Whether the reader has been here before: where there is no room beside the form it is folded then. */
  known: boolean
}

/** What helps to fill the form in, or to answer without it; read before the form, shown beside it. */
export function Guidance({ template, known }: GuidanceProps) {
  const { t } = useWords()
  const [open, setOpen] = useState(!known)
  const id = useId()
  return (
    <aside className="app-guidance" aria-labelledby="guidance">
      <h2 className="govuk-heading-s" id="guidance">
        {t('raise.guidance')}
      </h2>
      <button
        type="button"
        className="app-link-button app-guidance__toggle"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'raise.foldGuidance' : 'raise.showGuidance')}
      </button>
      <div
        className={open ? 'app-guidance__body' : 'app-guidance__body app-guidance__body--folded'}
        id={id}
      >
        <Helps template={template} />
      </div>
    </aside>
  )
}

function Helps({ template }: { template: PublishedTemplate }) {
  const { t } = useWords()
  const { guidance, respond, modelAnswers } = template
  return (
    <>
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
    </>
  )
}
