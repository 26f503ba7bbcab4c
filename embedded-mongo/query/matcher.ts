import { Query } from 'mingo/query'
import { isDoc, type Doc } from '../bson/documents.ts'
import type { Collation } from './collation.ts'
import { leaves, type Leaf } from './leaves.ts'
import { queryOptions } from './options.ts'

/** Whether a document meets a filter. */
type Matcher = (doc: Doc) => boolean

interface Setting {
  collation?: Collation | undefined
  variables?: Doc | undefined
}

type Leaves = Readonly<Record<string, Leaf>>

const plain = leaves()

const holdsOperators = (value: Doc): boolean =>
  Object.keys(value).some((name) => name.startsWith('$'))

/** The operators of a condition, if all are leaves and none needs to be read with another. */
const leavesOf = (value: unknown, known: Leaves): [Leaf, unknown][] | undefined => {
  if (value instanceof RegExp) return named([['$regex', value]], known)
  if (!isDoc(value) || !holdsOperators(value)) return named([['$eq', value]], known)
  return named(Object.entries(value), known)
}

const named = (
  operators: readonly [string, unknown][],
  known: Leaves,
): [Leaf, unknown][] | undefined => {
  const found = operators.flatMap(([name, argument]): [Leaf, unknown][] => {
    const leaf = Object.hasOwn(known, name) ? known[name] : undefined
    const readable = name !== '$regex' || argument instanceof RegExp
    return leaf && readable ? [[leaf, argument]] : []
  })
  return found.length === operators.length ? found : undefined
}

const GROUPS: Readonly<Record<string, (tests: readonly Matcher[]) => Matcher>> = {
  $and: (tests) => (doc) => tests.every((test) => test(doc)),
  $or: (tests) => (doc) => tests.some((test) => test(doc)),
  $nor: (tests) => (doc) => !tests.some((test) => test(doc)),
}

/**
 * Reads a filter once, to test any number of documents. Plain conditions on fields are tested here;
 * the rest ($expr, $not, patterns with options, what is wrong) is mingo's.
 *
 * @throws MongoFault or MingoError for a filter that is none
 */
export const matcherFor = (filter: Doc, setting: Setting): Matcher => {
  const known: Leaves = setting.collation ? leaves(setting.collation) : plain
  const options = queryOptions(setting)
  const tests = Object.entries(filter).flatMap(([name, value]): Matcher[] => {
    const group = Object.hasOwn(GROUPS, name) ? GROUPS[name] : undefined
    if (group && Array.isArray(value) && value.every(isDoc)) {
      return [group(value.map((part) => matcherFor(part, setting)))]
    }
    const conditions = name.startsWith('$') ? undefined : leavesOf(value, known)
    if (conditions) return conditions.map(([leaf, argument]) => leaf(name, argument, options))
    const query = new Query({ [name]: value }, options)
    return [(doc) => query.test(doc)]
  })
  const [only] = tests
  return only && tests.length === 1 ? only : (doc) => tests.every((test) => test(doc))
}
