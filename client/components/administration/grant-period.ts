import type { HeldGrant } from '../../../schemas/types/index.ts'
import { dayInWords, isMidnight, lastDayInWords, momentInWords } from '../../lib/dates/index.ts'
import { useAdministrationWords, useWords } from '../../lib/words/index.ts'

type Period = Pick<HeldGrant, 'from' | 'until'>

/** From and until when a role is held, in words; nothing where it is held without end. */
export function usePeriodWords(): (period: Period) => string {
  const { t } = useAdministrationWords()
  const { language } = useWords()
  const from = (at: Date) =>
    isMidnight(at) ? dayInWords(at, language) : momentInWords(at, language)
  const until = (at: Date) =>
    isMidnight(at)
      ? t('grants.lastDay', { day: lastDayInWords(at, language) })
      : t('grants.until', { when: momentInWords(at, language) })
  return (period) =>
    [
      period.from === undefined ? '' : t('grants.from', { when: from(new Date(period.from)) }),
      period.until === undefined ? '' : until(new Date(period.until)),
    ]
      .filter((part) => part !== '')
      .join(', ')
}
