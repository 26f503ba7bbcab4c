import type { EnquiryLine } from '../../../schemas/types/index.ts'
import { isToday } from '../../lib/dates/index.ts'
import { useNow } from '../../lib/use-now.ts'
import { useWords } from '../../lib/words/index.ts'

interface Counts {
  today: number
  nobody: number
}

/** How many of these lines are due today, or with nobody. */
export const countsOf = (lines: readonly EnquiryLine[], now: Date): Counts => ({
  today: lines.filter(
    ({ dueAt, overdue }) => dueAt !== null && !overdue && isToday(new Date(dueAt), now),
  ).length,
  nobody: lines.filter(({ officer }) => officer === undefined).length,
})

/** What a glance at the list should tell of what is in it. */
export function QueueCounts({ lines, all }: { lines: readonly EnquiryLine[]; all: boolean }) {
  const { t } = useWords()
  const { today, nobody } = countsOf(lines, useNow())
  const total = { count: lines.length }
  return (
    <span className="app-counts">
      <span>{all ? t('enquiries.shown', total) : t('enquiries.shownMore', total)}</span>
      {today > 0 && <span className="app-counts__today">{t('queue.today', { count: today })}</span>}
      {nobody > 0 && <span>{t('queue.nobody', { count: nobody })}</span>}
    </span>
  )
}
