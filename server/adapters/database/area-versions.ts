import { createHash } from 'node:crypto'
import mongoose from 'mongoose'
import type { AreaVersion } from '../../../schemas/types/index.ts'
import type { AreaVersions } from '../../app/ports.ts'
import type { AreaContent, AreaHeader, Models } from './models.ts'

const isDuplicate = (fault: unknown): boolean =>
  fault instanceof mongoose.mongo.MongoServerError && fault.code === 11000

const contentOf = ({ configuration, validators }: AreaVersion): AreaContent => {
  const content = { configuration, validators }
  const _id = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  return { _id, ...content }
}

/**
 * Published configuration in MongoDB through mongoose. A version is a small document, so that
 * looking for new ones costs little, that names its content by hash. The content is stored first:
 * inserting the version publishes it, and its unique key keeps it as it is for ever.
 */
export function mongooseAreaVersions({ areaVersions, areaContents }: Models): AreaVersions {
  const headers = areaVersions.db.collection<AreaHeader>(areaVersions.collection.name)
  const contents = areaContents.db.collection<AreaContent>(areaContents.collection.name)
  return {
    latest: async () =>
      areaVersions.aggregate<{ area: string; version: number }>([
        { $group: { _id: '$area', version: { $max: '$version' } } },
        { $project: { _id: 0, area: '$_id', version: 1 } },
        { $sort: { area: 1 } },
      ]),
    async find(area, version) {
      const header = await areaVersions.findOne({ area, version }).lean<AreaHeader>()
      if (header === null) return null
      const { content: hash, ...rest } = header
      const content = await areaContents.findById(hash).lean<AreaContent>()
      if (content === null) throw new Error(`The content of ${header._id} is missing.`)
      const { configuration, validators } = content
      return { ...rest, configuration, validators }
    },
    async publish(published) {
      const content = contentOf(published)
      await contents.insertOne(content).catch((fault: unknown) => {
        if (!isDuplicate(fault)) throw fault
      })
      const { _id, schemaVersion, area, version, publishedAt, by, because } = published
      const header = { _id, schemaVersion, area, version, publishedAt, by, because }
      try {
        await headers.insertOne({ ...header, content: content._id })
        return true
      } catch (fault) {
        if (isDuplicate(fault)) return false
        throw fault
      }
    },
  }
}
