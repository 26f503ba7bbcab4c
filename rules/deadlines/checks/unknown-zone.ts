import { IANAZone } from 'luxon'
import type { CalendarCheck } from './calendar-check.ts'

export const unknownZone: CalendarCheck = {
  code: 'unknown-zone',
  find: ({ timezone }) =>
    IANAZone.isValidZone(timezone) ? [] : [{ pointer: '/timezone', what: timezone }],
  message: {
    en: (what) => `"${what}" is not a time zone. Use an IANA name such as Europe/London.`,
    cy: (what) => `Nid yw "${what}" yn gylchfa amser. Defnyddiwch enw IANA fel Europe/London.`,
  },
}
