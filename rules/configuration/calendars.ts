import type { Calendar, Council } from '../../schemas/types/index.ts'
import { shippedCalendars } from '../policy/calendars/shipped.ts'

/** Every calendar that a service area of this council may name: those that ship and its own. */
export const calendarsFor = ({ calendars }: Pick<Council, 'calendars'>): readonly Calendar[] => [
  ...shippedCalendars,
  ...calendars,
]

export const hasCalendar = (council: Pick<Council, 'calendars'>, wanted: string): boolean =>
  calendarsFor(council).some(({ id }) => id === wanted)
