import type { Notification } from '../../../schemas/types/index.ts'
import type { Change, Notifications, WhichSeen } from '../../app/notification-ports.ts'
import type { Models } from './models.ts'
import { readNotificationCursor, writeNotificationCursor } from './notification-cursor.ts'
import { earliest } from './notification-models.ts'

const newestFirst = { at: -1, _id: -1 } as const

const filterOf = (which: WhichSeen): Record<string, unknown> => {
  if ('ids' in which) return { _id: { $in: [...which.ids] } }
  return 'reference' in which ? { reference: which.reference } : {}
}

const dueBy = (now: Date) => ({ mailAt: { $gt: earliest, $lte: now } })

/**
 * Notifications in MongoDB. What is new to a person is dated by the database, so that processes
 * whose clocks differ agree on what came since.
 */
export function mongooseNotifications({ notifications }: Models): Notifications {
  // What rules/ made needs no casting on its way in.
  const stored = notifications.db.collection<Notification>(notifications.collection.name)
  return {
    async add(told) {
      if (told.length === 0) return
      const writes = told.map(({ _id, ...rest }) => ({
        updateOne: {
          filter: { _id },
          update: { $setOnInsert: rest, $currentDate: { changedAt: true } as const },
          upsert: true,
        },
      }))
      await stored.bulkWrite(writes, { ordered: false })
    },
    async page({ person, unseen, limit, cursor }) {
      const from = cursor === undefined ? undefined : readNotificationCursor(cursor)
      if (from === null) return 'bad-cursor'
      const whose = unseen ? { person, seenAt: null } : { person }
      const beyond =
        from === undefined
          ? {}
          : { $or: [{ at: { $lt: from.at } }, { at: from.at, _id: { $lt: from._id } }] }
      const found = await stored
        .find({ ...whose, ...beyond } as Record<string, unknown>)
        .sort(newestFirst)
        .limit(limit + 1)
        .toArray()
      const items = found.slice(0, limit)
      const last = items.at(-1)
      const more = found.length > limit && last !== undefined
      return { items, next: more ? writeNotificationCursor(last) : null }
    },
    async unseen(person, limit) {
      const found = await stored
        .find({ person, seenAt: null } as Record<string, unknown>, {
          projection: { _id: 0, reference: 1 },
        })
        .sort(newestFirst)
        .limit(limit)
        .toArray()
      return found.map(({ reference }) => reference)
    },
    async see(person, which, at) {
      await stored.updateMany(
        { person, seenAt: null, ...filterOf(which) } as Record<string, unknown>,
        { $set: { seenAt: at }, $currentDate: { changedAt: true } },
      )
    },
    changedSince: async (at) =>
      stored
        .find({ changedAt: { $gte: at } })
        .project<Change>({ person: 1, reference: 1, changedAt: 1, seenAt: 1 })
        .sort({ changedAt: 1, _id: 1 })
        .toArray(),
    async lastChange() {
      const [last] = await stored.find({}).sort({ changedAt: -1 }).limit(1).toArray()
      return last?.changedAt ?? null
    },
    async peopleToMail(now, limit, except) {
      const others = except.length === 0 ? {} : { person: { $nin: [...except] } }
      const found = await stored
        .find({ ...dueBy(now), ...others }, { projection: { _id: 0, person: 1 } })
        .sort({ mailAt: 1 })
        .limit(limit)
        .toArray()
      return [...new Set(found.map(({ person }) => person))]
    },
    toMail: async (person, now, limit) =>
      stored
        .find({ person, ...dueBy(now) })
        .sort({ mailAt: 1 })
        .limit(limit)
        .toArray(),
    named: async (ids) => stored.find({ _id: { $in: [...ids] } }).toArray(),
    async settle(ids, mailed) {
      const told = mailed === undefined ? {} : { batch: mailed.batch, mailedAt: mailed.at }
      await stored.updateMany({ _id: { $in: [...ids] } }, { $set: { mailAt: null, ...told } })
    },
    async delay(person, now, until) {
      await stored.updateMany({ person, ...dueBy(now) }, { $set: { mailAt: until } })
    },
    async replan(person, mailAt, only) {
      const waiting = { person, mailAt: { $gt: earliest } }
      const dropped = only === 'tasks' ? { ...waiting, task: false } : undefined
      if (dropped !== undefined) await stored.updateMany(dropped, { $set: { mailAt: null } })
      await stored.updateMany(waiting, { $set: { mailAt } })
    },
    async nextMailAt() {
      const [next] = await stored
        .find({ mailAt: { $gt: earliest } })
        .sort({ mailAt: 1 })
        .limit(1)
        .toArray()
      return next?.mailAt ?? null
    },
    countToMail: async (now, limit) => stored.countDocuments(dueBy(now), { limit }),
  }
}
