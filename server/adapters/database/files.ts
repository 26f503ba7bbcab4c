import type { StoredFile } from '../../../schemas/types/index.ts'
import type { Files } from '../../app/ports.ts'
import type { Models } from './models.ts'

const atATime = 100

/** What is known of uploaded files, through mongoose. */
export function mongooseFiles({ files }: Models): Files {
  const change = async (filter: object, set: Partial<StoredFile>): Promise<number> =>
    (await files.updateMany(filter, { $set: set })).matchedCount
  return {
    async insert(file) {
      await files.insertMany([file])
    },
    find: async (ids) => files.find({ _id: { $in: [...ids] } }).lean<StoredFile[]>(),
    countWaiting: async (owner) =>
      files.countDocuments({ owner, state: { $in: ['arriving', 'waiting', 'raising'] } }),
    async arrive(id, arrived) {
      await change({ _id: id, state: 'arriving' }, { ...arrived, state: 'waiting' })
    },
    async claim(ids) {
      const free = { _id: { $in: [...ids] }, state: { $in: ['waiting', 'raising'] } }
      return (await change(free, { state: 'raising' })) === ids.length
    },
    async bind(ids, reference) {
      await change({ _id: { $in: [...ids] } }, { state: 'bound', reference })
    },
    leave: async (id, state) => (await change({ _id: id, state }, { state: 'leaving' })) === 1,
    async forget(id) {
      await files.deleteOne({ _id: id })
    },
    uploadedBefore: async (before, state) =>
      files
        .find({ state, uploadedAt: { $lt: before } })
        .limit(atATime)
        .lean<StoredFile[]>(),
  }
}
