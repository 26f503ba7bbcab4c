import mongoose from 'mongoose'
import type { Person } from '../../../schemas/types/index.ts'
import type { People } from '../../app/ports.ts'
import type { Models } from './models.ts'
import { readTogether } from './read-together.ts'

const isDuplicate = (fault: unknown): boolean =>
  fault instanceof mongoose.mongo.MongoServerError && fault.code === 11000

/** Fields to set and to unset: what is undefined goes. */
function changes(fields: object) {
  const entries: [string, unknown][] = Object.entries(fields)
  return {
    set: Object.fromEntries(entries.filter(([, value]) => value !== undefined)),
    unset: Object.fromEntries(
      entries.filter(([, value]) => value === undefined).map(([name]) => [name, '' as const]),
    ),
  }
}

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
    async matching(filter, page) {
      const after = page?.after === undefined ? [] : [{ _id: { $gt: page.after } }]
      const found = stored.find({ $and: [filter, ...after] }).sort({ _id: 1 })
      return (page === undefined ? found : found.limit(page.limit)).toArray()
    },
    count: async (filter) => stored.countDocuments(filter),
    demonstrationAccounts: async () =>
      people
        .find({ demonstration: true, active: true, passwordHash: { $exists: true } })
        .lean<Person[]>(),
    members: async () =>
      stored
        .find(
          { active: true, 'grants.role': 'member' },
          { projection: { active: 1, grants: 1, receives: 1 } },
        )
        .toArray(),
    async askAgain(usernames) {
      if (usernames.length === 0) return
      await stored.updateMany({ _id: { $in: [...usernames] } }, { $inc: { accessStamp: 1 } })
    },
    insert: async (added) => {
      await people.insertMany(added, { lean: true })
    },
    async add(person) {
      try {
        await stored.insertOne(person)
        return true
      } catch (fault) {
        if (isDuplicate(fault)) return false
        throw fault
      }
    },
    async administer(username, sequence, fields) {
      const { set, unset } = changes(fields)
      await stored.updateOne(
        {
          _id: username,
          $or: [{ administered: { $exists: false } }, { administered: { $lt: sequence } }],
        },
        {
          $set: { ...set, administered: sequence },
          ...(Object.keys(unset).length > 0 ? { $unset: unset } : {}),
          $inc: { accessStamp: 1 },
        },
      )
    },
  }
}
