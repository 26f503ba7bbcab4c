import mongoose from 'mongoose'
import type { AuditEntry } from '../../../schemas/types/index.ts'
import type { AuditEntries, Filter } from '../../app/ports.ts'
import type { Models } from './models.ts'

/** Where a page ended: the instant, and the entry. */
interface Place {
  readonly at: Date
  readonly id: string
}

const writePlace = ({ at, _id }: AuditEntry): string =>
  Buffer.from(`${at.getTime()} ${_id}`).toString('base64url')

/** Null if the text is not one that `writePlace` made. */
function readPlace(text: string): Place | null {
  const [, time, id] = /^(\d{1,16}) (\S+)$/.exec(Buffer.from(text, 'base64url').toString()) ?? []
  return time === undefined || id === undefined ? null : { at: new Date(Number(time)), id }
}

const before = ({ at, id }: Place): Filter => ({
  $or: [{ at: { $lt: at } }, { at, _id: { $lt: id } }],
})

const isTaken = (fault: unknown): boolean =>
  fault instanceof mongoose.mongo.MongoServerError && fault.code === 11000

/** The audit in MongoDB. Its unique key of chain and sequence is what guards each insert. */
export function mongooseAudit({ auditEntries }: Models): AuditEntries {
  const stored = auditEntries.db.collection<AuditEntry>(auditEntries.collection.name)
  return {
    async last(chain, count) {
      const found = await stored.find({ chain }).sort({ sequence: -1 }).limit(count).toArray()
      return found.reverse()
    },
    async append(entries) {
      try {
        await stored.insertMany([...entries], { ordered: true })
        return 'stored'
      } catch (fault) {
        if (isTaken(fault)) return 'taken'
        throw fault
      }
    },
    each: () => stored.find({}).sort({ chain: 1, sequence: 1 }),
    async page({ filter, limit, cursor }) {
      const from = cursor === undefined ? undefined : readPlace(cursor)
      if (from === null) return 'bad-cursor'
      const found = await stored
        .find(from === undefined ? filter : { $and: [filter, before(from)] })
        .sort({ at: -1, _id: -1 })
        .limit(limit + 1)
        .toArray()
      const items = found.slice(0, limit)
      const last = items.at(-1)
      return {
        items,
        next: found.length > limit && last !== undefined ? writePlace(last) : null,
      }
    },
  }
}
