import type { Person } from '../../../schemas/types/index.ts'
import type { MailPreferences } from '../../app/mail-ports.ts'
import type { Models } from './models.ts'

/** Mail preferences, kept with each person. */
export function mongooseMailPreferences({ people }: Models): MailPreferences {
  const stored = people.db.collection<Person>(people.collection.name)
  return {
    async set(person, { when, only }) {
      await stored.updateOne({ _id: person }, { $set: { mail: { when, only } } })
    },
  }
}
