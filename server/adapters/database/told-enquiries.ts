import type { ToldEnquiries } from '../../app/notification-ports.ts'
import type { EnquiryDocument, Models } from './models.ts'

/** Enquiries by their references, narrowed by what somebody may see. */
export function mongooseToldEnquiries({ enquiries }: Models): ToldEnquiries {
  const stored = enquiries.db.collection<EnquiryDocument>(enquiries.collection.name)
  const among = (references: readonly string[], visible: Readonly<Record<string, unknown>>) => ({
    $and: [{ _id: { $in: [...references] } }, visible],
  })
  return {
    read: async (references, visible) =>
      stored.find(among(references, visible), { projection: { words: 0, dueOrder: 0 } }).toArray(),
    async revisions(references, visible) {
      const found = await stored
        .find(among(references, visible), { projection: { revision: 1 } })
        .toArray()
      return found.map(({ _id, revision }) => ({ reference: _id, revision }))
    },
  }
}
