import mongoose from 'mongoose'
import type { Mailing } from '../../../schemas/types/index.ts'
import type { Mailings } from '../../app/mail-ports.ts'
import type { Models } from './models.ts'

const isDuplicate = (fault: unknown): boolean =>
  fault instanceof mongoose.mongo.MongoServerError && fault.code === 11000

const troubleAfter = (trouble: Mailing['trouble'] | 'delivered' | 'none') => {
  if (trouble === 'none' || trouble === undefined) return { set: {}, unset: {} }
  return trouble === 'delivered'
    ? { set: {}, unset: { trouble: '' as const } }
    : { set: { trouble }, unset: {} }
}

/** Each person's mailing in MongoDB: every change of it is one guarded write of one document. */
export function mongooseMailings({ mailings }: Models): Mailings {
  const stored = mailings.db.collection<Mailing>(mailings.collection.name)

  /** Why a mailing was not free: whoever has it names their claim in it. */
  async function whyNot(person: string): Promise<'busy' | { postponed: Date }> {
    const found = await stored.findOne({ _id: person })
    return found?.claim === undefined && found?.until instanceof Date
      ? { postponed: found.until }
      : 'busy'
  }

  return {
    async claim({ person, name }, { now, until }) {
      try {
        const claimed = await stored.findOneAndUpdate(
          { _id: person, $or: [{ until: null }, { until: { $lte: now } }] },
          { $set: { until, claim: name }, $setOnInsert: { schemaVersion: 1, tries: 0 } },
          { upsert: true, returnDocument: 'after' },
        )
        return claimed ?? 'busy'
      } catch (fault) {
        // It is there, and not free: so the filter missed it and the insert met its key.
        if (isDuplicate(fault)) return whyNot(person)
        throw fault
      }
    },
    async begin({ person, name }, { batch, notifications, since }) {
      const { matchedCount } = await stored.updateOne(
        { _id: person, claim: name },
        { $set: { batch, notifications: [...notifications], since, tries: 0 } },
      )
      return matchedCount === 1
    },
    async postpone({ person, name }, until, tries) {
      await stored.updateOne(
        { _id: person, claim: name },
        { $set: { until, tries }, $unset: { claim: '' } },
      )
    },
    async end({ person, name }, batch, trouble) {
      const { set, unset } = troubleAfter(trouble)
      await stored.updateOne(
        batch === undefined ? { _id: person, claim: name } : { _id: person, batch },
        {
          $set: { until: null, tries: 0, ...set },
          $unset: { claim: '', batch: '', notifications: '', since: '', ...unset },
        },
      )
    },
    troubles: async (limit) =>
      stored
        .find({ 'trouble.at': { $exists: true } })
        .sort({ 'trouble.at': -1 })
        .limit(limit)
        .toArray(),
  }
}
