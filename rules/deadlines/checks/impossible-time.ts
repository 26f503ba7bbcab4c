import { parseTime } from '../opening-hours.ts'
import { placedHours, type CalendarCheck } from './calendar-check.ts'

export const impossibleTime: CalendarCheck = {
  code: 'impossible-time',
  find: (calendar) =>
    placedHours(calendar).flatMap(({ pointer, hours }) =>
      hours.flatMap((interval, index) =>
        interval.flatMap((time, end) =>
          parseTime(time) === undefined
            ? [{ pointer: `${pointer}/${index}/${end}`, what: time }]
            : [],
        ),
      ),
    ),
  message: {
    en: (what) => `"${what}" is not a time of day. Use 00:00 to 24:00.`,
    cy: (what) => `Nid yw "${what}" yn amser o’r dydd. Defnyddiwch 00:00 i 24:00.`,
  },
}
