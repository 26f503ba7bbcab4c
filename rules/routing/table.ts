import type { Condition, Facts } from '../../schemas/types/index.ts'
import { compileCondition, oneValue, SEVERAL, someValue } from '../conditions/index.ts'
import { equalitiesOf, withoutEqualities, type Equalities, type Equality } from './equalities.ts'

/** One row of a decision table, and what facts must equal for it. */
interface Row {
  when: Condition
  equalities: Equalities
}

/** `first`: the earliest row in it, so that a later part need not be looked into. */
type Node = Leaf | Branch
interface Leaf {
  first: number
  rows: readonly LeafRow[]
}
interface LeafRow {
  index: number
  /** Whether the rest of its condition holds, the equalities on the way being known to. */
  matches: (facts: Facts) => boolean
}
interface Branch {
  first: number
  path: readonly string[]
  children: ReadonlyMap<unknown, Node>
  /** Rows that ask nothing of this field. */
  rest: Node | undefined
}

const FEW_ROWS = 4
const MOST_LEVELS = 6

/**
 * Compiles conditions to a function that tells the first that holds, -1 when none does. They are
 * told apart by what facts must equal, field by field, so that the cost follows the rows that could
 * match and not all of them.
 */
export function firstMatch(conditions: readonly Condition[]): (facts: Facts) => number {
  const shared = new Map<unknown, unknown>()
  const rows = conditions.map((when) => ({ when, equalities: share(equalitiesOf(when), shared) }))
  const root = plant(rows, [...rows.keys()], [])
  return (facts) => {
    const found = root ? search(root, facts, Infinity) : Infinity
    return found === Infinity ? -1 : found
  }
}

/** One text for all that are equal, so that a large index stays in the processor's cache. */
function share(equalities: Equalities, shared: Map<unknown, unknown>): Equalities {
  const sharing = new Map<string, Equality>()
  for (const [field, { values, by }] of equalities) {
    const same = new Set<unknown>()
    for (const value of values) {
      if (!shared.has(value)) shared.set(value, value)
      same.add(shared.get(value))
    }
    sharing.set(field, { values: same, by })
  }
  return sharing
}

/** The earliest matching row in `node`, or `best` when that comes before it. */
function search(node: Node, facts: Facts, best: number): number {
  if (node.first >= best) return best
  if ('rows' in node) return tryRows(node, facts, best)
  const earliest = searchChildren(node, facts, best)
  return node.rest ? search(node.rest, facts, earliest) : earliest
}

function searchChildren({ path, children }: Branch, facts: Facts, best: number): number {
  const value = oneValue(facts, path)
  if (value !== SEVERAL) {
    const child = children.get(value)
    return child ? search(child, facts, best) : best
  }
  let earliest = best
  someValue(facts, path, (element) => {
    const child = children.get(element)
    if (child) earliest = search(child, facts, earliest)
    return false
  })
  return earliest
}

function tryRows(leaf: Leaf, facts: Facts, best: number): number {
  for (const { index, matches } of leaf.rows) {
    if (index >= best) return best
    if (matches(facts)) return index
  }
  return best
}

/** Plants `some` rows, for which the fields in `used` have been looked into on the way. */
function plant(rows: readonly Row[], some: number[], used: readonly string[]): Node | undefined {
  const first = some[0]
  if (first === undefined) return undefined
  const field = some.length > FEW_ROWS && used.length < MOST_LEVELS ? best(rows, some, used) : null
  if (field === null) return leafOf(rows, some, first, used)
  const { byValue, rest } = split(rows, some, field)
  const children = new Map<unknown, Node>()
  for (const [value, part] of byValue) {
    const child = plant(rows, part, [...used, field])
    if (child) children.set(value, child)
  }
  return { first, path: field.split('.'), children, rest: plant(rows, rest, [...used, field]) }
}

function leafOf(rows: readonly Row[], some: number[], first: number, used: readonly string[]) {
  const kept = some.flatMap((index) => {
    const row = rows[index]
    return row ? [{ index, matches: compileRest(row, used) }] : []
  })
  return { first, rows: kept }
}

function compileRest({ when, equalities }: Row, used: readonly string[]) {
  const held = used.flatMap((field) => equalities.get(field)?.by ?? [])
  return compileCondition(withoutEqualities(when, new Set(held)))
}

function split(rows: readonly Row[], some: readonly number[], field: string) {
  const byValue = new Map<unknown, number[]>()
  const rest: number[] = []
  for (const index of some) {
    const equality = rows[index]?.equalities.get(field)
    if (!equality) rest.push(index)
    else for (const value of equality.values) append(byValue, value, index)
  }
  return { byValue, rest }
}

function append(byValue: Map<unknown, number[]>, value: unknown, index: number) {
  const part = byValue.get(value)
  if (part) part.push(index)
  else byValue.set(value, [index])
}

interface Tally {
  rows: number
  entries: number
  values: Set<unknown>
}

/** The field that leaves the fewest rows to try on average; null when none tells enough apart. */
function best(rows: readonly Row[], some: readonly number[], used: readonly string[]) {
  let chosen: string | null = null
  let fewest = some.length
  for (const [field, tally] of tallies(rows, some)) {
    // Lists put a row under several values; an index more than twice the rows is not worth it.
    if (used.includes(field) || tally.entries > 2 * some.length) continue
    const left = some.length - tally.rows + tally.entries / tally.values.size
    if (left < fewest) [chosen, fewest] = [field, left]
  }
  return chosen
}

function tallies(rows: readonly Row[], some: readonly number[]): Map<string, Tally> {
  const counted = new Map<string, Tally>()
  for (const index of some) {
    for (const [field, { values }] of rows[index]?.equalities ?? []) {
      const tally = counted.get(field) ?? { rows: 0, entries: 0, values: new Set() }
      tally.rows += 1
      tally.entries += values.size
      for (const value of values) tally.values.add(value)
      counted.set(field, tally)
    }
  }
  return counted
}
