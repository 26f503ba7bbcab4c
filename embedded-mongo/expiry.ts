import { isDoc } from './bson/documents.ts'
import type { Commits } from './store/commits.ts'
import type { Catalogue } from './store/catalogue.ts'
import { answer } from './plan/run.ts'

/** How many documents one transaction deletes at most, so that others get their turn. */
const AT_ONCE = 1000

/**
 * Deletes the documents that TTL indexes have let expire, found through those indexes.
 *
 * @returns how many
 */
export const deleteExpired = async (
  catalogue: Catalogue,
  commits: Commits,
  now: Date,
): Promise<number> => {
  let deleted = 0
  for (const { namespace, indexes } of catalogue.all()) {
    for (const { paths, name, spec, expireAfterSeconds } of indexes) {
      const [path] = paths
      if (expireAfterSeconds === undefined || path === undefined) continue
      const before = new Date(now.getTime() - expireAfterSeconds * 1000)
      const partial = isDoc(spec['partialFilterExpression']) ? spec['partialFilterExpression'] : {}
      const filter = { $and: [{ [path]: { $lte: before } }, partial] }
      const question = { filter, sort: [], collation: undefined, hint: name, limit: AT_ONCE }
      let more = true
      while (more) {
        const count = await commits.write(() => {
          const table = catalogue.find(namespace)
          let gone = 0
          for (const stored of table ? answer(table, question).documents : []) {
            table?.remove(stored)
            gone += 1
            if (gone === AT_ONCE) break
          }
          return gone
        })
        deleted += count
        more = count === AT_ONCE
      }
    }
  }
  return deleted
}
