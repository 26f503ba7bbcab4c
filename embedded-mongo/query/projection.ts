import { evalExpr } from 'mingo/core'
import { Query } from 'mingo/query'
import type { Options } from 'mingo/types'
import { isDoc, type Doc } from '../bson/documents.ts'
import { MongoFault } from '../errors.ts'
import { matchedItem } from './update/positions.ts'
import { changeAt, setField, valueAt } from './update/paths.ts'

/** Of names, which may be any: `constructor` and `__proto__` too. */
type Tree = Map<string, Tree | true>

type Step = (result: Doc, original: Doc) => void

interface Parsed {
  included: string[]
  excluded: string[]
  steps: Step[]
  /** Whether fields not named stay. */
  keeps: boolean
}

const fault = (message: string): MongoFault => new MongoFault('BadValue', message)

const isFlag = (value: unknown): value is number | boolean =>
  typeof value === 'number' || typeof value === 'boolean'

/** `{ a: { b: 1 } }` is `{ 'a.b': 1 }`; operators and expressions stay whole. */
const flatten = (projection: Doc, prefix = ''): [string, unknown][] =>
  Object.entries(projection).flatMap(([name, value]): [string, unknown][] => {
    const path = prefix + name
    const nested = isDoc(value) && Object.keys(value)[0]?.startsWith('$') === false
    return nested ? flatten(value, `${path}.`) : [[path, value]]
  })

const treeOf = (paths: readonly string[]): Tree => {
  const tree: Tree = new Map()
  for (const path of paths) {
    let node = tree
    const parts = path.split('.')
    parts.forEach((part, i) => {
      const child = node.get(part)
      if (i === parts.length - 1) node.set(part, true)
      else if (child !== true) {
        const inner: Tree = child ?? new Map<string, Tree | true>()
        node.set(part, inner)
        node = inner
      }
    })
  }
  return tree
}

/** Keeps what the tree names, in the document's order, through arrays of documents. */
const include = (value: unknown, tree: Tree): unknown => {
  if (Array.isArray(value)) {
    return (value as unknown[])
      .filter((item) => isDoc(item) || Array.isArray(item))
      .map((item) => include(item, tree))
  }
  if (!isDoc(value)) return undefined
  const result: Doc = {}
  for (const [name, child] of Object.entries(value)) {
    const branch = tree.get(name)
    if (branch === undefined) continue
    const kept = branch === true ? child : include(child, branch)
    if (kept !== undefined) setField(result, name, kept)
  }
  return result
}

const exclude = (value: unknown, tree: Tree): unknown => {
  if (Array.isArray(value)) return value.map((item) => exclude(item, tree))
  if (!isDoc(value)) return value
  const result: Doc = {}
  for (const [name, child] of Object.entries(value)) {
    const branch = tree.get(name)
    if (branch !== true) setField(result, name, branch ? exclude(child, branch) : child)
  }
  return result
}

const sliced = (items: readonly unknown[], argument: unknown): unknown[] => {
  if (typeof argument === 'number') {
    return argument < 0 ? items.slice(argument) : items.slice(0, argument)
  }
  if (!Array.isArray(argument)) throw fault('$slice takes a number or [skip, limit]')
  const [skip, limit] = argument.map(Number)
  const start = skip !== undefined && skip < 0 ? Math.max(0, items.length + skip) : (skip ?? 0)
  return items.slice(start, start + (limit ?? 0))
}

const put = (result: Doc, path: string, value: unknown): void => {
  if (value !== undefined) changeAt(result, path, () => value)
}

const sliceStep =
  (path: string, argument: unknown): Step =>
  (result, original) => {
    const items = valueAt(original, path)
    if (Array.isArray(items)) put(result, path, sliced(items, argument))
  }

const elemMatchStep = (path: string, argument: unknown, options: Options): Step => {
  const query = new Query({ items: { $elemMatch: argument } }, options)
  return (result, original) => {
    const items = valueAt(original, path)
    if (!Array.isArray(items)) return
    const found = (items as unknown[]).find((item) => query.test({ items: [item] }))
    if (found !== undefined) put(result, path, [found])
  }
}

const positionalStep =
  (path: string, filter: Doc, options: Options): Step =>
  (result, original) => {
    const items = valueAt(original, path)
    if (!Array.isArray(items)) return
    const index = matchedItem(filter, path, items, options)
    if (index === -1) throw fault(`Executor error: no match for the positional '${path}.$'`)
    put(result, path, [items[index]])
  }

const expressionStep =
  (path: string, expression: unknown, options: Options): Step =>
  (result, original) =>
    put(result, path, evalExpr(original, expression, options))

const operatorStep = (path: string, value: unknown, filter: Doc, options: Options): Step => {
  if (isDoc(value) && Object.hasOwn(value, '$elemMatch')) {
    return elemMatchStep(path, value['$elemMatch'], options)
  }
  if (isDoc(value) && Object.hasOwn(value, '$meta')) {
    throw new MongoFault('CommandNotSupported', '$meta is not served by this embedded server')
  }
  return path.endsWith('.$')
    ? positionalStep(path.slice(0, -2), filter, options)
    : expressionStep(path, value, options)
}

const isSlice = (value: unknown): value is Doc =>
  isDoc(value) && (typeof value['$slice'] === 'number' || Array.isArray(value['$slice']))

const parse = (projection: Doc, filter: Doc, options: Options): Parsed => {
  const included: string[] = []
  const excluded: string[] = []
  const steps: Step[] = []
  let computes = false
  for (const [path, value] of flatten(projection)) {
    if (isSlice(value)) steps.push(sliceStep(path, value['$slice']))
    else if (isFlag(value) && !path.endsWith('.$')) (value ? included : excluded).push(path)
    else {
      computes = true
      steps.push(operatorStep(path, value, filter, options))
    }
  }
  return { included, excluded, steps, keeps: keepsOthers(included, excluded, computes) }
}

/** A projection that names fields to keep drops the others; `_id` alone decides only if it is alone. */
const keepsOthers = (
  included: readonly string[],
  excluded: readonly string[],
  computes: boolean,
): boolean => {
  const others = excluded.filter((path) => path !== '_id')
  const includes = included.some((path) => path !== '_id') || computes
  if (includes && others.length > 0) {
    throw fault('Cannot do exclusion on a field in inclusion projection')
  }
  return !includes && (included.length === 0 || others.length > 0)
}

/**
 * Reads a find's projection: inclusion, exclusion, `$slice`, `$elemMatch`, positional `$` and
 * expressions.
 *
 * @returns undefined if it changes nothing
 * @throws MongoFault for a mixture of inclusion and exclusion
 */
export const readProjection = (
  projection: unknown,
  filter: Doc,
  options: Options,
): ((doc: Doc) => Doc) | undefined => {
  if (!isDoc(projection) || Object.keys(projection).length === 0) return undefined
  const { included, excluded, steps, keeps } = parse(projection, filter, options)
  const withId = keeps || excluded.includes('_id') ? included : ['_id', ...included]
  const tree = treeOf(keeps ? excluded : withId)
  return (doc) => {
    const shaped = keeps ? exclude(doc, tree) : include(doc, tree)
    const result = isDoc(shaped) ? shaped : {}
    for (const step of steps) step(result, doc)
    return result
  }
}
