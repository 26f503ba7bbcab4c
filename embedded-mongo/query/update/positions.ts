import { Query } from 'mingo/query'
import type { Options } from 'mingo/types'
import { isDoc, type Doc } from '../../bson/documents.ts'
import { MongoFault } from '../../errors.ts'
import { valueAt } from './paths.ts'

const badValue = (message: string): MongoFault => new MongoFault('BadValue', message)

/** The filters of `arrayFilters` by their identifiers. */
export type ArrayFilters = ReadonlyMap<string, (item: unknown) => boolean>

const identifierOf = (filter: Doc): string => {
  const [name = ''] = Object.keys(filter)
  if (!name.startsWith('$')) return name.split('.')[0] ?? name
  const parts = filter[name]
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined
  return isDoc(first) ? identifierOf(first) : ''
}

/**
 * Reads `arrayFilters`.
 *
 * @throws MongoFault when one names no array identifier or two share one
 */
export const readArrayFilters = (filters: unknown, options: Options): ArrayFilters => {
  const found = new Map<string, (item: unknown) => boolean>()
  for (const filter of Array.isArray(filters) ? filters : []) {
    if (!isDoc(filter)) throw new MongoFault('TypeMismatch', 'arrayFilters must be documents')
    const identifier = identifierOf(filter)
    if (!/^[a-z]\w*$/.test(identifier)) {
      throw badValue(`Error parsing array filter: '${identifier}' is no identifier`)
    }
    if (found.has(identifier)) {
      throw new MongoFault(
        'FailedToParse',
        `Found multiple array filters with the same top-level field name ${identifier}`,
      )
    }
    const query = new Query(filter, options)
    found.set(identifier, (item) => query.test({ [identifier]: item }))
  }
  return found
}

/** Filters on an array itself or inside it, also those under `$and` and `$or`. */
const about = (filter: Doc, path: string): Doc[] =>
  Object.entries(filter).flatMap(([name, value]): Doc[] => {
    if (name === path || name.startsWith(`${path}.`)) return [{ [name]: value }]
    if (!name.startsWith('$') || !Array.isArray(value)) return []
    return value.filter(isDoc).flatMap((part) => about(part, path))
  })

const holding = (path: string, item: unknown): Doc =>
  path.split('.').reduceRight<unknown>((inner, part) => ({ [part]: inner }), [item]) as Doc

/** Which item the filter found: what the positional `$` stands for. */
export const matchedItem = (
  filter: Doc,
  path: string,
  items: readonly unknown[],
  options: Options,
): number => {
  const queries = about(filter, path).map((one) => new Query(one, options))
  if (queries.length === 0) return -1
  const passes = items.map(
    (item) => queries.filter((query) => query.test(holding(path, item))).length,
  )
  const most = Math.max(...passes)
  return most === 0 ? -1 : passes.indexOf(most)
}

export interface Positions {
  filter: Doc
  arrayFilters: ArrayFilters
  options: Options
}

const indexesFor = (
  part: string,
  path: string,
  items: readonly unknown[],
  { filter, arrayFilters, options }: Positions,
): number[] => {
  if (part === '$[]') return [...items.keys()]
  if (part === '$') {
    const index = matchedItem(filter, path, items, options)
    if (index === -1) {
      throw badValue('The positional operator did not find the match needed from the query.')
    }
    return [index]
  }
  const identifier = part.slice(2, -1)
  const test = arrayFilters.get(identifier)
  if (!test)
    throw badValue(`No array filter found for identifier '${identifier}' in path '${path}'`)
  return [...items.keys()].filter((i) => test(items[i]))
}

const isPosition = (part: string): boolean => part === '$' || /^\$\[.*\]$/.test(part)

/** The concrete paths, with numbers, that a path with `$`, `$[]` or `$[name]` means in a document. */
export const expand = (doc: Doc, path: string, positions: Positions): string[] => {
  if (!path.includes('$')) return [path]
  let reached: string[] = ['']
  for (const part of path.split('.')) {
    reached = reached.flatMap((prefix) => {
      if (!isPosition(part)) return [prefix === '' ? part : `${prefix}.${part}`]
      const items = valueAt(doc, prefix)
      if (!Array.isArray(items)) {
        throw badValue(
          `The path '${prefix}' must exist in the document in order to apply array updates.`,
        )
      }
      return indexesFor(part, prefix, items, positions).map((index) => `${prefix}.${index}`)
    })
  }
  return reached
}
