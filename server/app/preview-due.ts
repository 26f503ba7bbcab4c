import {
  checkCalendar,
  compileCalendar,
  explainDue,
  type WorkingCalendar,
  type WorkingTimeCode,
  WorkingTimeFault,
} from '../../rules/deadlines/index.ts'
import type { PreviewDue, PreviewDueRequest } from '../../schemas/types/index.ts'
import { below } from './fault-place.ts'
import { done, type Language, type Outcome, refuse } from './refusal.ts'
import type { Services } from './services.ts'

/** Which part of the request each fault lies in. */
const places: Readonly<Record<WorkingTimeCode, string>> = {
  calendar: '/calendar',
  never: '/calendar',
  'out-of-range': '/start',
  duration: '/limit',
}

/** When a limit runs out in a calendar, and how it was counted. */
export async function previewDue(
  { areas }: Pick<Services, 'areas'>,
  request: PreviewDueRequest,
  language: Language,
): Promise<Outcome<PreviewDue>> {
  const calendar = await calendarOf(areas, request.calendar, language)
  if (!calendar.ok) return calendar
  try {
    const { dueAt, segments } = explainDue({
      calendar: calendar.value,
      start: new Date(request.start),
      limit: request.limit,
      atClose: request.atClose,
      holds: request.holds?.map(({ from, to }) => ({
        from: new Date(from),
        to: to === undefined ? undefined : new Date(to),
      })),
    })
    return done({ dueAt: dueAt?.toISOString() ?? null, segments })
  } catch (fault) {
    if (!(fault instanceof WorkingTimeFault)) throw fault
    const { code, message } = fault
    return refuse('invalid', { faults: [{ pointer: places[code], message, code }] })
  }
}

async function calendarOf(
  areas: Services['areas'],
  asked: PreviewDueRequest['calendar'],
  language: Language,
): Promise<Outcome<WorkingCalendar>> {
  if (typeof asked !== 'string') {
    const faults = below('/calendar', checkCalendar(asked, language))
    if (faults.length > 0) return refuse('invalid', { faults })
    return done(compileCalendar(asked, areas.holidays))
  }
  const known = await areas.calendar(asked)
  if (known !== undefined) return done(known)
  const words = {
    en: `There is no calendar called ${asked}. Use one of the council’s, or give a whole calendar.`,
    cy: `Nid oes calendr o’r enw ${asked}. Defnyddiwch un o rai’r cyngor, neu rhowch galendr cyfan.`,
  }
  return refuse('invalid', { faults: [{ pointer: '/calendar', message: words[language] }] })
}
