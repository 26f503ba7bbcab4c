import { useSyncExternalStore } from 'react'
import { timeInWords } from '../../lib/dates/index.ts'
import { useWords } from '../../lib/words/index.ts'
import type { Saves } from './use-raise-draft.ts'

/** When the draft was last saved; on its own, so that saving renders this line and nothing else. */
export function SavedNote({ saves }: { saves: Saves }) {
  const { t, language } = useWords()
  const last = useSyncExternalStore(saves.listen, saves.last)
  if (last === false) {
    return (
      <p className="govuk-error-message" role="alert">
        {t('raise.notSaved')}
      </p>
    )
  }
  return (
    <p className="govuk-hint app-saved">
      {last !== undefined && (
        <>{t('raise.saved', { time: timeInWords(new Date(last), language) })}. </>
      )}
      {t('raise.privacy')}
    </p>
  )
}
