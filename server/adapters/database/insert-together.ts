import DataLoader from 'dataloader'
import mongoose from 'mongoose'
import type { EnquiryDocument } from './models.ts'

/** Enough to share a round trip, and so few that they fit into one message whatever they hold. */
const most = 16

const none: ReadonlySet<number> = new Set()

/**
 * Which documents of a batch were refused, by their places.
 * @throws what went wrong with the batch as a whole
 */
function refusedOf(fault: unknown): ReadonlySet<number> {
  const isOfEach = fault instanceof mongoose.mongo.MongoBulkWriteError && fault.err === undefined
  if (!isOfEach) throw fault
  return new Set(fault.result.getWriteErrors().map(({ index }) => index))
}

/**
 * Inserts an enquiry. Those of one turn of the event loop go with one command, which is what a round
 * trip costs under load; each is stored, and durable, or refused by itself. One that is refused is
 * tried once more alone, since only then the database says which index refuses it.
 */
export function insertTogether(
  stored: mongoose.mongo.Collection<EnquiryDocument>,
): (document: EnquiryDocument) => Promise<void> {
  const alone = (document: EnquiryDocument): Promise<null> =>
    stored.insertOne(document).then(() => null)
  const together = (documents: readonly EnquiryDocument[]) =>
    stored.insertMany([...documents], { ordered: false }).then(() => none, refusedOf)
  const loader = new DataLoader<EnquiryDocument, null>(
    async (documents) => {
      const [only] = documents
      if (documents.length === 1 && only !== undefined) return [await alone(only)]
      const refused = await together(documents)
      return Promise.all(
        documents.map(async (document, at) =>
          refused.has(at) ? alone(document).catch((fault: unknown) => fault as Error) : null,
        ),
      )
    },
    { cache: false, maxBatchSize: most, batchScheduleFn: (send) => setImmediate(send) },
  )
  return async (document) => {
    await loader.load(document)
  }
}
