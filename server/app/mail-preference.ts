import type { MailPreference, MailPreferenceView, Person } from '../../schemas/types/index.ts'
import type { Caller } from './caller.ts'
import { mailboxFor } from './mailbox.ts'
import type { Services } from './services.ts'
import { mailTime, preferenceOf } from './telling/mail-time.ts'
import { usualZone } from './telling/tell-in.ts'

type Preferring = Pick<Person, 'mail' | 'email' | 'demonstration'>

/** When the caller is mailed, of what, and where. */
export const mailPreference = (
  services: Pick<Services, 'mailbox'>,
  person: Preferring,
): MailPreferenceView => ({
  ...preferenceOf(person),
  address: person.email,
  kept: mailboxFor(services, person) !== null,
})

type PreferenceServices = Pick<
  Services,
  'areas' | 'clock' | 'mailbox' | 'mailPreferences' | 'notifications' | 'people'
>

/** Keeps what the caller prefers; what waits to be mailed follows it. */
export async function preferMail(
  services: PreferenceServices,
  { person }: Caller,
  preference: MailPreference,
): Promise<MailPreferenceView> {
  const { mailPreferences, notifications, clock } = services
  await mailPreferences.set(person._id, preference)
  const now = clock.now()
  const zone = await usualZone(services)
  const mailAt = mailTime(preference, true, now, zone)
  await notifications.replan(person._id, mailAt, preference.only)
  return mailPreference(services, { ...person, mail: preference })
}
