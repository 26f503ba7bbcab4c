import mongoose from 'mongoose'
import { type StoredEnquiry, upgraded } from '../../../rules/enquiry/index.ts'
import type { Enquiry } from '../../../schemas/types/index.ts'
import type { Enquiries, EnquiryTag } from '../../app/ports.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { dueBefore } from './due-before.ts'
import { enquiryPage, orders } from './enquiry-pages.ts'
import { insertTogether } from './insert-together.ts'
import type { EnquiryDocument, ListFields, Models } from './models.ts'
import { searchWords } from './search-words.ts'

const endOfTime = new Date(8_640_000_000_000_000)
/** Where those wait for which no clock runs: after all that are due, before all that are over. */
const waiting = new Date(endOfTime.getTime() - 1)

const isOver = ({ status }: Enquiry): boolean => status === 'responded' || status === 'closed'

const listFieldsOf = (enquiry: Enquiry): ListFields => ({
  dueOrder: isOver(enquiry) ? endOfTime : (enquiry.dueAt ?? waiting),
  words: searchWords(enquiry),
})

/** What is kept for lists alone is no part of an enquiry. */
const notStated = { words: 0, dueOrder: 0 } as const

/** Arrays that only grow: a save pushes what is new instead of writing all of it again. */
const growing = ['events', 'messages', 'outbox', 'requests'] as const
type Growing = (typeof growing)[number]

function grown(before: Enquiry, after: Enquiry, field: Growing): readonly unknown[] | undefined {
  const [old, now] = [before[field], after[field]]
  return now.length > old.length && old.every((entry, at) => entry === now[at])
    ? now.slice(old.length)
    : undefined
}

/** The smallest update that makes the stored `before` into `after`. */
function updateBetween(before: Enquiry, after: Enquiry): Record<string, unknown> {
  const set: Record<string, unknown> = { ...listFieldsOf(after) }
  const unset: Record<string, ''> = {}
  const push: Record<string, unknown> = {}
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Enquiry>
  for (const field of fields) {
    if (before[field] === after[field]) continue
    const added = growing.includes(field as Growing)
      ? grown(before, after, field as Growing)
      : undefined
    if (added !== undefined) push[field] = { $each: added }
    else if (after[field] === undefined) unset[field] = ''
    else set[field] = after[field]
  }
  return {
    $set: set,
    ...(Object.keys(unset).length > 0 ? { $unset: unset } : {}),
    ...(Object.keys(push).length > 0 ? { $push: push } : {}),
  }
}

const asToday = (stored: StoredEnquiry | null): Enquiry | null =>
  stored === null ? null : upgraded(stored)

const isDuplicate = (fault: unknown): fault is mongoose.mongo.MongoServerError =>
  fault instanceof mongoose.mongo.MongoServerError && fault.code === 11000

/** Enquiries in MongoDB through mongoose. */
export function mongooseEnquiries({ enquiries }: Models): Enquiries {
  // What rules/ made needs no casting on its way in.
  const stored = enquiries.db.collection<EnquiryDocument>(enquiries.collection.name)
  const insert = insertTogether(stored)
  return {
    async insert(enquiry) {
      try {
        await insert({ ...enquiry, ...listFieldsOf(enquiry) })
        return 'stored'
      } catch (fault) {
        if (!isDuplicate(fault)) throw fault
        const pattern = fault['keyPattern'] as Record<string, unknown> | undefined
        if (pattern?.['files.id'] !== undefined) return 'file-used'
        return pattern?.['_id'] === undefined ? 'request-repeated' : 'reference-taken'
      }
    },
    async save(before, after) {
      const guard = { _id: before._id, revision: before.revision }
      const found = await enquiries.findOneAndUpdate(guard, updateBetween(before, after), {
        projection: { _id: 1 },
        lean: true,
      })
      return found !== null
    },
    find: async (reference) =>
      asToday(await enquiries.findById(reference, notStated).lean<StoredEnquiry>()),
    findByRequest: async (key) =>
      asToday(await enquiries.findOne({ 'requests.key': key }, notStated).lean<StoredEnquiry>()),
    async page({ filter, order, limit, cursor }) {
      const from = cursor === undefined ? undefined : readCursor(cursor)
      if (from === null) return 'bad-cursor'
      const asked = { filter, order: orders[order], limit: limit + 1, from }
      const found = await enquiryPage(enquiries, asked)
      const items = found.slice(0, limit)
      const last = items.at(-1)
      return {
        items,
        next:
          found.length > limit && last !== undefined
            ? writeCursor({ at: last[orders[order].field], id: last._id })
            : null,
      }
    },
    count: async (filter) => enquiries.countDocuments(filter),
    async waiting({ filters, now, limit }) {
      const before = (at: Date) =>
        enquiries
          .countDocuments({ $and: filters.map((filter) => dueBefore(filter, at)) })
          .limit(limit)
      const [open, overdue] = await Promise.all([before(endOfTime), before(now)])
      return { open, overdue }
    },
    references: async (filter, limit) =>
      enquiries.find(filter, { restricted: 1 }).limit(limit).lean<EnquiryTag[]>(),
    sharedIn: async (ward, recipients, limit) =>
      stored
        .find(
          { sharedWith: { $in: [...recipients] }, ward },
          { projection: { _id: 0, member: 1, restricted: 1, shares: 1 }, limit },
        )
        .map(({ member, restricted, shares = [] }) => ({ member, restricted, shares }))
        .toArray(),
    async namingFiles(ids) {
      const naming = await enquiries
        .find({ 'files.id': { $in: [...ids] } }, { 'files.id': 1 })
        .lean<Pick<Enquiry, '_id' | 'files'>[]>()
      return new Map(naming.flatMap(({ _id, files = [] }) => files.map(({ id }) => [id, _id])))
    },
    each: () => enquiries.find({}, notStated).sort({ _id: 1 }).lean<Enquiry>().cursor(),
    async add(past) {
      const documents = past.map((enquiry) => ({ ...enquiry, ...listFieldsOf(enquiry) }))
      await stored.insertMany(documents, { ordered: false }).catch((fault: unknown) => {
        if (!isDuplicate(fault)) throw fault
      })
    },
  }
}
