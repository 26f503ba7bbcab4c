import type { Doc } from '../bson/documents.ts'
import type { Index } from './definitions.ts'

const rootOf = (path: string): string => path.split('.')[0] ?? path

const fieldsIn = (filter: Doc): string[] =>
  Object.entries(filter).flatMap(([name, value]) => {
    if (!name.startsWith('$')) return [rootOf(name)]
    return Array.isArray(value) ? value.flatMap((part) => fieldsIn(part as Doc)) : []
  })

/** The top-level fields that keeping indexes needs; a partial index's filter may need any. */
export const indexedFields = (indexes: readonly Index[]): ReadonlySet<string> =>
  new Set(
    indexes.flatMap((index) => [
      ...index.paths.map(rootOf),
      ...(index.partial ? fieldsIn(index.partial.filter) : []),
    ]),
  )
