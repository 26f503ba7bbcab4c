import { useEffect, useRef, useState } from 'react'
import { announce } from '../lib/announcer.ts'
import { pastInWords } from '../lib/dates/index.ts'
import { useNow } from '../lib/use-now.ts'
import { useWords } from '../lib/words/index.ts'

/** Another tab's version of what is being written here, and the ways to choose; each returns its undoing. */
export interface OtherTab {
  /** When it was last saved, in milliseconds since 1970; undefined when there is none. */
  readonly savedAt: number | undefined
  readonly use: () => () => void
  readonly keep: () => () => void
}

type Choice = 'use' | 'keep'

const said = { use: 'otherTab.used', keep: 'otherTab.kept' } as const

/** Says that the same was changed in another tab, and asks which version to go on with. */
export function OtherTabNotice({ otherTab }: { otherTab: OtherTab }) {
  const { t } = useWords()
  const [done, setDone] = useState<{ choice: Choice; undo: () => void } | undefined>(undefined)

  function choose(choice: Choice): void {
    setDone({ choice, undo: otherTab[choice]() })
    announce(t(said[choice]))
  }

  if (otherTab.savedAt !== undefined) return <Ask savedAt={otherTab.savedAt} onChoose={choose} />
  if (done === undefined) return null
  return (
    <div className="app-draft">
      <p className="govuk-body">
        {t(said[done.choice])}{' '}
        <button
          type="button"
          className="app-link-button"
          onClick={() => {
            done.undo()
            setDone(undefined)
            announce(t('raise.undone'))
          }}
        >
          {t('raise.undo')}
        </button>
      </p>
    </div>
  )
}

function Ask({ savedAt, onChoose }: { savedAt: number; onChoose: (choice: Choice) => void }) {
  const { t, language } = useWords()
  const when = pastInWords(new Date(savedAt), useNow(), language)
  const ref = useRef<HTMLDivElement>(null)
  // It comes while one is in the other tab: on coming back it is the first thing to be seen.
  useEffect(() => ref.current?.focus(), [])
  return (
    <div className="app-news" role="alert" tabIndex={-1} ref={ref}>
      <h2 className="govuk-heading-s">{t('otherTab.title')}</h2>
      <p className="govuk-body">{t('otherTab.how', { when })}</p>
      <div className="govuk-button-group">
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => onChoose('use')}
        >
          {t('otherTab.use')}
        </button>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => onChoose('keep')}
        >
          {t('otherTab.keep')}
        </button>
      </div>
    </div>
  )
}
