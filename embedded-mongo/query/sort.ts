import { isDoc } from '../bson/documents.ts'
import { MongoFault } from '../errors.ts'
import { compareValues } from '../keys/compare.ts'
import { EMPTY_ARRAY, encodeKey } from '../keys/encode.ts'
import { valuesAt } from '../keys/paths.ts'
import type { Collation } from './collation.ts'

export type SortSpec = readonly (readonly [path: string, direction: 1 | -1])[]

/**
 * Reads a sort document.
 *
 * @throws MongoFault for a direction other than 1 or -1, and for text scores
 */
export const readSort = (sort: unknown): SortSpec => {
  if (sort === undefined || sort === null) return []
  if (!isDoc(sort)) throw new MongoFault('TypeMismatch', 'sort must be a document')
  return Object.entries(sort).map(([path, value]) => {
    const direction = Number(value)
    if (direction !== 1 && direction !== -1) {
      throw new MongoFault('BadValue', `$sort key ordering of ${path} must be 1 or -1`)
    }
    return [path, direction]
  })
}

/** An array sorts by its least item when ascending and by its greatest when descending. */
const representative = (
  doc: unknown,
  path: string,
  direction: 1 | -1,
  collation?: Collation,
): unknown => {
  const values = valuesAt(doc, path)
  const [only] = values
  if (values.length === 1 && !Array.isArray(only)) return only
  const items = values.flatMap((value): unknown[] => {
    if (!Array.isArray(value)) return [value]
    return value.length === 0 ? [EMPTY_ARRAY] : (value as unknown[])
  })
  if (items.length === 0) return undefined
  return items.reduce((best, item) =>
    compareValues(item, best, collation) * direction < 0 ? item : best,
  )
}

/** What a document sorts by; keys of one sort compare with `compareKeys`. */
type SortKey = Buffer | readonly unknown[]

/** Makes sort keys; without a collation these are the bytes that an index would hold. */
const sortKeyOf = (sort: SortSpec, collation?: Collation): ((doc: unknown) => SortKey) => {
  const directions = sort.map(([, direction]) => direction)
  return (doc) => {
    const values = sort.map(([path, direction]) => representative(doc, path, direction, collation))
    return collation ? values : encodeKey(values, directions)
  }
}

const compareKeys = (
  sort: SortSpec,
  collation?: Collation,
): ((a: SortKey, b: SortKey) => number) => {
  return (a, b) => {
    if (Buffer.isBuffer(a) && Buffer.isBuffer(b)) return Buffer.compare(a, b)
    const [left, right] = [a as readonly unknown[], b as readonly unknown[]]
    for (const [i, [, direction]] of sort.entries()) {
      const order = compareValues(left[i], right[i], collation) * direction
      if (order !== 0) return order
    }
    return 0
  }
}

interface Keyed<T> {
  key: SortKey
  item: T
}

/**
 * Sorts items by what `docOf` says they stand for, keeping equal ones in order. With a limit, no
 * more than twice that many are held at a time.
 */
export const sortItems = <T>(
  items: Iterable<T>,
  docOf: (item: T) => unknown,
  sort: SortSpec,
  collation?: Collation,
  limit = Infinity,
): T[] => {
  const keyOf = sortKeyOf(sort, collation)
  const compare = compareKeys(sort, collation)
  const byKey = (a: Keyed<T>, b: Keyed<T>): number => compare(a.key, b.key)
  let held: Keyed<T>[] = []
  for (const item of items) {
    held.push({ key: keyOf(docOf(item)), item })
    if (held.length >= limit * 2 + 1000) held = held.sort(byKey).slice(0, limit)
  }
  const sorted = held.sort(byKey)
  return (limit === Infinity ? sorted : sorted.slice(0, limit)).map(({ item }) => item)
}
