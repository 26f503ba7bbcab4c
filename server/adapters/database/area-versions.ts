import mongoose from 'mongoose'
import type { AreaVersion } from '../../../schemas/types/index.ts'
import type { AreaVersions } from '../../app/ports.ts'
import type { Models } from './models.ts'

/** Published configuration in MongoDB through mongoose; the unique index keeps versions immutable. */
export function mongooseAreaVersions({ areaVersions }: Models): AreaVersions {
  const stored = areaVersions.db.collection<AreaVersion>(areaVersions.collection.name)
  return {
    latest: () =>
      areaVersions.aggregate<{ area: string; version: number }>([
        { $group: { _id: '$area', version: { $max: '$version' } } },
        { $project: { _id: 0, area: '$_id', version: 1 } },
        { $sort: { area: 1 } },
      ]),
    find: async (area, version) => areaVersions.findOne({ area, version }).lean<AreaVersion>(),
    async publish(version) {
      try {
        await stored.insertOne(version)
        return true
      } catch (fault) {
        if (fault instanceof mongoose.mongo.MongoServerError && fault.code === 11000) return false
        throw fault
      }
    },
  }
}
