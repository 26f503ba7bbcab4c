import DataLoader from 'dataloader'

/**
 * Finds one document by its id. Those that are asked for within one turn of the event loop are read
 * with one command, which is what a round trip costs under load; nobody is answered with what was
 * read before they asked.
 */
export function readTogether<Found extends { readonly _id: string }>(
  readAll: (ids: string[]) => Promise<readonly Found[]>,
): (id: string) => Promise<Found | null> {
  const loader = new DataLoader<string, Found | null>(
    async (ids) => {
      const found = await readAll([...new Set(ids)])
      const byId = new Map(found.map((document) => [document._id, document]))
      return ids.map((id) => byId.get(id) ?? null)
    },
    { cache: false, batchScheduleFn: (send) => setImmediate(send) },
  )
  return (id) => loader.load(id)
}
