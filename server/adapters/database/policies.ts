import mongoose from 'mongoose'
import type { PolicyVersion } from '../../../schemas/types/index.ts'
import type { PolicyVersions } from '../../app/ports.ts'
import type { Models } from './models.ts'

const isDuplicate = (fault: unknown): boolean =>
  fault instanceof mongoose.mongo.MongoServerError && fault.code === 11000

/** Versions of the access policy in MongoDB; the unique number keeps each as it is for ever. */
export function mongoosePolicies({ policyVersions }: Models): PolicyVersions {
  const stored = policyVersions.db.collection<PolicyVersion>(policyVersions.collection.name)
  return {
    async latest() {
      const [last] = await stored
        .find({}, { projection: { version: 1 } })
        .sort({ version: -1 })
        .limit(1)
        .toArray()
      return last?.version ?? 0
    },
    find: async (version) => stored.findOne({ version }),
    async insert(version) {
      await stored.insertOne(version).catch((fault: unknown) => {
        if (!isDuplicate(fault)) throw fault
      })
    },
    page: async (limit, before) =>
      stored
        .find(before === undefined ? {} : { version: { $lt: before } })
        .sort({ version: -1 })
        .limit(limit)
        .toArray(),
  }
}
