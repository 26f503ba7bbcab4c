import fc from 'fast-check'
import type { Calendar, OpeningHours } from '../../../schemas/types/index.ts'

const minute = 60_000
const day = 1440 * minute

/** Zones with ordinary, half-hour, midnight and southern clock changes, and with none. */
const timezone = fc.constantFrom(
  'Europe/London',
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Havana',
  'Asia/Beirut',
  'Asia/Kathmandu',
)

/** Days that begin near a clock change of those zones, near Easter or Christmas, or anywhere. */
const firstDay = fc
  .oneof(
    fc.constantFrom(
      '2026-03-26',
      '2026-10-22',
      '2024-03-28',
      '2026-03-06',
      '2026-10-30',
      '2026-04-02',
      '2026-12-22',
      '2024-04-24',
      '2026-04-22',
    ),
    fc.integer({ min: 0, max: 3000 }).map((n) => isoDate(Date.UTC(2019, 0, 5) + n * day)),
  )
  .map((text) => Date.parse(`${text}T00:00Z`))

function isoDate(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

function clockTime(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  return `${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** Up to three intervals, at any minute or all day, that do not overlap but may touch. */
const hours: fc.Arbitrary<OpeningHours> = fc.oneof(
  fc
    .uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 6 })
    .map((times) => times.sort((a, b) => a - b))
    .map((times) =>
      Array.from({ length: Math.floor(times.length / 2) }, (_, index): [string, string] => [
        clockTime(times[2 * index] ?? 0),
        clockTime(times[2 * index + 1] ?? 0),
      ]),
    ),
  fc.constant<OpeningHours>([['00:00', '24:00']]),
  fc.constant<OpeningHours>([
    ['00:00', '01:30'],
    ['01:30', '03:00'],
    ['20:00', '24:00'],
  ]),
)

const someHours = hours.filter((each) => each.length > 0)

/** A calendar that is open on Mondays at least, and an instant around which it has exceptions. */
export const randomCalendar: fc.Arbitrary<{ calendar: Calendar; around: number }> = fc
  .record({ timezone, around: firstDay })
  .chain(({ timezone, around }) => {
    const date = fc.integer({ min: 0, max: 12 }).map((n) => isoDate(around + n * day))
    const dates = fc.uniqueArray(date, { maxLength: 3 })
    return fc.record({
      around: fc.constant(around),
      calendar: fc.record({
        id: fc.constant('random'),
        timezone: fc.constant(timezone),
        hours: fc.record(
          {
            mon: someHours,
            tue: hours,
            wed: hours,
            thu: hours,
            fri: hours,
            sat: hours,
            sun: hours,
          },
          { requiredKeys: ['mon'] },
        ),
        holidays: fc.constantFrom('england-and-wales', 'scotland', 'northern-ireland', 'none'),
        closures: dates.map((all) => all.map((date) => ({ date, because: 'Closed' }))),
        openings: dates.chain((all) =>
          fc.tuple(
            ...all.map((date) =>
              fc.record({ date: fc.constant(date), hours, because: fc.constant('Open') }),
            ),
          ),
        ),
      }),
    })
  })

/** A whole minute in the week after an instant. */
export function momentAfter(around: number, days = 7): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: days * 1440 }).map((minutes) => around + minutes * minute)
}

export const randomLimit = fc.oneof(
  fc.integer({ min: 0, max: 1200 }).map((minutes) => ({ minutes })),
  fc.integer({ min: 1, max: 4 }).map((days) => ({ days })),
)

export function holdsAfter(around: number) {
  const length = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 3000 }))
  return fc.array(
    fc
      .record({ from: momentAfter(around, 8), length: fc.option(length, { freq: 12 }) })
      .map(({ from, length }) => ({ from, to: length === null ? null : from + length * minute })),
    { maxLength: 3 },
  )
}
