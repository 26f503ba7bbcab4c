import { placedHours, type CalendarCheck } from './calendar-check.ts'

export const noOpenTime: CalendarCheck = {
  code: 'no-open-time',
  find: (calendar) =>
    placedHours(calendar).every(({ hours }) => hours.length === 0)
      ? [{ pointer: '/hours', what: calendar.id }]
      : [],
  message: {
    en: (what) =>
      `Calendar "${what}" is never open, so no limit could run out. Give at least one day opening hours.`,
    cy: (what) =>
      `Nid yw calendr "${what}" byth ar agor, felly ni allai unrhyw derfyn ddod i ben. Rhowch oriau agor i o leiaf un diwrnod.`,
  },
}
