import type { Calendar } from '../../../schemas/types/index.ts'
import { placedDates, type CalendarCheck, type Finding } from './calendar-check.ts'

export const duplicateDate: CalendarCheck = {
  code: 'duplicate-date',
  find: (calendar) => [
    ...duplicatesIn(calendar, 'closures'),
    ...duplicatesIn(calendar, 'openings'),
  ],
  message: {
    en: (what) => `${what} is listed twice. Keep one entry.`,
    cy: (what) => `Mae ${what} wedi’i restru ddwywaith. Cadwch un cofnod.`,
  },
}

function duplicatesIn(calendar: Calendar, list: 'closures' | 'openings'): Finding[] {
  const seen = new Set<string>()
  return placedDates(calendar, list).filter(({ what }) => {
    const again = seen.has(what)
    seen.add(what)
    return again
  })
}
