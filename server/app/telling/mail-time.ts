import type { IANAZone } from 'luxon'
import type { MailPreference, Person } from '../../../schemas/types/index.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** What somebody is told within a minute goes in one mail, however long ago it happened. */
export const burst = minute

/** Half past seven in the morning, on the wall clock. */
const digestTime = (7 * 60 + 30) * minute

const usual: MailPreference = { when: 'at-once', only: 'everything' }

export const preferenceOf = ({ mail }: Pick<Person, 'mail'>): MailPreference => mail ?? usual

/** The next half past seven after this instant, as the clocks of the zone show it. */
export function nextDigest(now: Date, zone: IANAZone): Date {
  const shift = (at: number) => zone.offset(at) * minute
  const wall = now.getTime() + shift(now.getTime())
  const midnight = wall - (((wall % day) + day) % day)
  // The clocks may change in the night between: tried with the shift of the morning itself.
  const instantOf = (morning: number) => morning - shift(morning - shift(morning))
  const today = instantOf(midnight + digestTime)
  return new Date(today > now.getTime() ? today : instantOf(midnight + day + digestTime))
}

const times: Readonly<Record<MailPreference['when'], (now: Date, zone: IANAZone) => Date | null>> =
  {
    'at-once': (now) => new Date(now.getTime() + burst),
    daily: nextDigest,
    never: () => null,
  }

/** Whether a person who prefers it so is mailed of something at all. */
export const isMailed = ({ when, only }: MailPreference, task: boolean): boolean =>
  when !== 'never' && (task || only === 'everything')

/** From when something that somebody is told now is mailed; null if it is not. */
export const mailTime = (
  preference: MailPreference,
  task: boolean,
  now: Date,
  zone: IANAZone,
): Date | null => (isMailed(preference, task) ? times[preference.when](now, zone) : null)
