import type { Person } from '../../../schemas/types/index.ts'
import type { People } from '../../app/ports.ts'
import type { Models } from './models.ts'
import { readTogether } from './read-together.ts'

/** People in MongoDB through mongoose. */
export function mongoosePeople({ people }: Models): People {
  // Every request reads its caller: by the bare driver, since a username needs no casting.
  const stored = people.db.collection<Person>(people.collection.name)
  return {
    find: readTogether((usernames) => stored.find({ _id: { $in: usernames } }).toArray()),
    named: async (usernames) => people.find({ _id: { $in: [...usernames] } }).lean<Person[]>(),
    inDomains: async (domains) =>
      people
        .find({ 'grants.domain': { $in: [...domains] }, active: true })
        .sort({ name: 1 })
        .lean<Person[]>(),
    demonstrationAccounts: async () =>
      people
        .find({ demonstration: true, active: true, passwordHash: { $exists: true } })
        .lean<Person[]>(),
    insert: async (added) => {
      await people.insertMany(added, { lean: true })
    },
    async deactivate(username) {
      await people.updateOne(
        { _id: username },
        { $set: { active: false }, $inc: { accessStamp: 1 } },
      )
    },
  }
}
