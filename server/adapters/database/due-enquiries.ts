import type { DueEnquiries } from '../../app/notification-ports.ts'
import type { EnquiryDocument, Models } from './models.ts'
import { earliest } from './notification-models.ts'

/** What is kept for lists alone is no part of an enquiry. */
const projection = { words: 0, dueOrder: 0 } as const

/**
 * Enquiries by the instants at which something is to be done with them. Each is found through an
 * index of those instants alone, so that the cost follows what is due and not what is open.
 */
export function mongooseDueEnquiries({ enquiries }: Models): DueEnquiries {
  const stored = enquiries.db.collection<EnquiryDocument>(enquiries.collection.name)

  async function soonest(field: 'nextStep' | 'outboxAt'): Promise<Date | null> {
    const found = await stored
      .find({ [field]: { $gt: earliest } }, { projection: { [field]: 1 } })
      .sort({ [field]: 1 })
      .limit(1)
      .toArray()
    return found[0]?.[field] ?? null
  }

  return {
    withStepsDue: async (now, limit) =>
      stored
        .find({ nextStep: { $gt: earliest, $lte: now } }, { projection })
        .sort({ nextStep: 1 })
        .limit(limit)
        .toArray(),
    async saveNextStep({ _id, revision, nextStep: before }, nextStep) {
      const { matchedCount } = await stored.updateOne(
        { _id, revision, nextStep: before },
        { $set: { nextStep } },
      )
      return matchedCount === 1
    },
    nextStepAt: () => soonest('nextStep'),
    withOutboxDue: async (now, limit) =>
      stored
        .find({ outboxAt: { $gt: earliest, $lte: now } }, { projection })
        .sort({ outboxAt: 1 })
        .limit(limit)
        .toArray(),
    async emptyOutboxes(told) {
      if (told.length === 0) return
      const emptied = await stored.bulkWrite(
        told.map(({ _id, revision, outboxAt }) => ({
          updateOne: {
            filter: { _id, revision, outboxAt },
            update: { $set: { outbox: [], outboxAt: null } },
          },
        })),
        { ordered: false },
      )
      if (emptied.matchedCount === told.length) return
      // Somebody changed some of them meanwhile: what they added stays, and stays due.
      await stored.bulkWrite(
        told.map(({ _id, outbox }) => {
          const id = { $in: outbox.map((entry) => entry.id) }
          return {
            updateOne: { filter: { _id, 'outbox.id': id }, update: { $pull: { outbox: { id } } } },
          }
        }),
        { ordered: false },
      )
    },
    async putOutboxAside({ _id, revision, outboxAt }, until) {
      await stored.updateOne({ _id, revision, outboxAt }, { $set: { outboxAt: until } })
    },
    nextOutboxAt: () => soonest('outboxAt'),
  }
}
