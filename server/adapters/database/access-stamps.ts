import type { Person } from '../../../schemas/types/index.ts'
import type { AccessStamps } from '../../app/notification-ports.ts'
import type { Models } from './models.ts'

/** The stamps of many people, read with one small query. */
export function mongooseAccessStamps({ people }: Models): AccessStamps {
  const stored = people.db.collection<Person>(people.collection.name)
  return {
    async of(usernames) {
      const found = await stored
        .find({ _id: { $in: [...usernames] } }, { projection: { active: 1, accessStamp: 1 } })
        .toArray()
      return found.map(({ _id, active, accessStamp }) => ({
        username: _id,
        active,
        stamp: accessStamp,
      }))
    },
  }
}
