import { parseTime } from '../opening-hours.ts'
import { placedHours, type CalendarCheck } from './calendar-check.ts'

export const reversedInterval: CalendarCheck = {
  code: 'reversed-interval',
  find: (calendar) =>
    placedHours(calendar).flatMap(({ pointer, hours }) =>
      hours.flatMap(([from, to], index) =>
        (parseTime(to) ?? Infinity) <= (parseTime(from) ?? -Infinity)
          ? [{ pointer: `${pointer}/${index}`, what: `${from}–${to}` }]
          : [],
      ),
    ),
  message: {
    en: (what) =>
      `${what} ends before it begins. Put the earlier time first; write hours over midnight as two intervals, up to 24:00 and from 00:00 on the next day.`,
    cy: (what) =>
      `Mae ${what} yn gorffen cyn dechrau. Rhowch yr amser cynharaf yn gyntaf; ysgrifennwch oriau dros hanner nos fel dau gyfnod, hyd at 24:00 ac o 00:00 y diwrnod nesaf.`,
  },
}
