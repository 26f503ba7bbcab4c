import { useRef, useState } from 'react'
import { Notice } from '../../components/notice.tsx'
import { announce } from '../../lib/announcer.ts'
import { pastInWords } from '../../lib/dates/index.ts'
import { useNow } from '../../lib/use-now.ts'
import { useWords } from '../../lib/words/index.ts'
import type { useRaiseDraft } from './use-raise-draft.ts'

interface DraftNoticeProps {
  draft: ReturnType<typeof useRaiseDraft>
  version: number
}

/** Says that a draft was found, or that the questions changed since; starting again can be undone. */
export function DraftNotice({ draft, version }: DraftNoticeProps) {
  const { t } = useWords()
  const [cleared, setCleared] = useState(false)
  const undo = useRef<(() => void) | undefined>(undefined)
  const changed = draft.begun.version !== version

  function startAgain(): void {
    undo.current = draft.startAgain()
    setCleared(true)
    announce(t('raise.startedAgain'))
  }

  function bringBack(): void {
    undo.current?.()
    undo.current = undefined
    setCleared(false)
    announce(t('raise.undone'))
  }

  if (cleared) {
    return (
      <div className="app-draft">
        <p className="govuk-body">
          {t('raise.startedAgain')}{' '}
          <button type="button" className="app-link-button" onClick={bringBack}>
            {t('raise.undo')}
          </button>
        </p>
      </div>
    )
  }
  if (draft.found === undefined && !changed) return null
  return (
    <Notice title={t('raise.restoredTitle')}>
      {draft.found !== undefined && <Since savedAt={draft.found.savedAt} />}
      {changed && <p className="govuk-body">{t('raise.changed')}</p>}
      <button type="button" className="app-link-button" onClick={startAgain}>
        {t('raise.startAgain')}
      </button>
    </Notice>
  )
}

function Since({ savedAt }: { savedAt: number }) {
  const { t, language } = useWords()
  const when = pastInWords(new Date(savedAt), useNow(), language)
  return <p className="govuk-body">{t('raise.restored', { when })}</p>
}
