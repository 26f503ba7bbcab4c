import mongoose from 'mongoose'
import type { WardSetting } from '../../../schemas/types/index.ts'
import type { WardSettings } from '../../app/ports.ts'
import type { Models } from './models.ts'

const isDuplicate = (fault: unknown): boolean =>
  fault instanceof mongoose.mongo.MongoServerError && fault.code === 11000

/** What admins have set for wards, in MongoDB through mongoose. */
export function mongooseWardSettings({ wardSettings }: Models): WardSettings {
  const stored = wardSettings.db.collection<WardSetting>(wardSettings.collection.name)
  return {
    all: async () => stored.find({}).toArray(),
    find: async (ward) => stored.findOne({ _id: ward }),
    async administer(ward, sequence, sharing) {
      try {
        await stored.updateOne(
          { _id: ward, administered: { $lt: sequence } },
          { $set: { schemaVersion: 1, sharing, administered: sequence } },
          { upsert: true },
        )
      } catch (fault) {
        // It is there, and as this entry or a later one says.
        if (!isDuplicate(fault)) throw fault
      }
    },
  }
}
