import type { MailPreference, MailPreferenceView, Person } from '../../schemas/types/index.ts'
import type { Caller } from './caller.ts'
import type { Services } from './services.ts'
import { mailTime, preferenceOf } from './telling/mail-time.ts'
import { usualZone } from './telling/tell-in.ts'

/** When the caller is mailed, of what, and where. */
export const mailPreference = (person: Pick<Person, 'mail' | 'email'>): MailPreferenceView => ({
  ...preferenceOf(person),
  address: person.email,
})

type PreferenceServices = Pick<
  Services,
  'areas' | 'clock' | 'mailPreferences' | 'notifications' | 'people'
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
  return mailPreference({ ...person, mail: preference })
}
