import type { Language } from './language.ts'

type Count = (count: number) => string

const english =
  (one: string, many: string): Count =>
  (count) =>
    `${count} ${count === 1 ? one : many}`

// A noun after a number stays singular in Welsh, and two softens it.
const welsh =
  (noun: string, afterTwo: string): Count =>
  (count) =>
    `${count} ${count === 2 ? afterTwo : noun}`

/** Numbers of things, in words. */
export const counts: Readonly<
  Record<Language, Readonly<Record<'days' | 'hours' | 'minutes' | 'workingDays', Count>>>
> = {
  en: {
    days: english('day', 'days'),
    hours: english('hour', 'hours'),
    minutes: english('minute', 'minutes'),
    workingDays: english('working day', 'working days'),
  },
  cy: {
    days: welsh('diwrnod', 'ddiwrnod'),
    hours: welsh('awr', 'awr'),
    minutes: welsh('munud', 'funud'),
    workingDays: welsh('diwrnod gwaith', 'ddiwrnod gwaith'),
  },
}
