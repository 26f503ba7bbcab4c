import { dateNumber } from '../dates.ts'
import { placedDates, type CalendarCheck } from './calendar-check.ts'

export const impossibleDate: CalendarCheck = {
  code: 'impossible-date',
  find: (calendar) =>
    [...placedDates(calendar, 'closures'), ...placedDates(calendar, 'openings')].filter(
      ({ what }) => dateNumber(what) === undefined,
    ),
  message: {
    en: (what) => `There is no day ${what}. Write a real date as year-month-day.`,
    cy: (what) =>
      `Nid oes diwrnod ${what}. Ysgrifennwch ddyddiad go iawn fel blwyddyn-mis-diwrnod.`,
  },
}
