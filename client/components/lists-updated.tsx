import { timeInWords } from '../lib/dates/index.ts'
import { useListsUpdatedAt } from '../lib/live/changes.ts'
import { useWords } from '../lib/words/index.ts'

/** Says that a list changed by itself while it was open. */
export function ListsUpdated() {
  const { t, language } = useWords()
  const at = useListsUpdatedAt()
  return (
    <p className="app-updated" role="status">
      {at !== undefined && t('live.updated', { time: timeInWords(new Date(at), language) })}
    </p>
  )
}
