import { after, invert } from '../keys/bounds.ts'
import { LONGEST_KEY, cutKey } from '../keys/index-keys.ts'
import { sameCollation, type Collation } from '../query/collation.ts'
import type { SortSpec } from '../query/sort.ts'
import type { Index } from '../store/definitions.ts'
import { within } from '../store/prefixes.ts'
import type { KeyRange } from '../store/scan.ts'
import type { Conditions } from './conditions.ts'
import { implies, requires } from './implication.ts'
import { intervalFor, isWithoutText, type Bound, type Interval } from './intervals.ts'

/** What an index is asked for. */
export interface Wanted {
  conditions: Conditions
  sort: SortSpec
  collation: Collation | undefined
}

/** A way to answer through one index. */
export interface IndexScan {
  index: Index
  ranges: KeyRange[]
  /** How many leading paths are fixed to single values or lists of them. */
  exact: number
  /** Whether the ranges narrow the index at all. */
  bounded: boolean
  /** The one key to look for, where all paths of a unique index are fixed. */
  unique: Buffer | undefined
  /** Which way to go through it for the wanted order; undefined if the order has to be made. */
  sorted: 'forward' | 'backward' | undefined
}

const MOST_POINTS = 1000

interface Span {
  low: Buffer
  high: Buffer | undefined
}

/** Keys of one descending part run the other way. */
const spanOf = (low: Bound, high: Bound, direction: 1 | -1): Span => {
  if (direction === 1) {
    return {
      low: low.included ? low.bytes : (after(low.bytes) ?? low.bytes),
      high: high.included ? after(high.bytes) : high.bytes,
    }
  }
  return spanOf(
    { bytes: invert(high.bytes), included: high.included },
    { bytes: invert(low.bytes), included: low.included },
    1,
  )
}

const spansOf = (interval: Interval, direction: 1 | -1): Span[] => {
  if (interval.kind === 'range') return [spanOf(interval.low, interval.high, direction)]
  return interval.points.map((point) => {
    const bound = { bytes: point, included: true }
    return spanOf(bound, bound, direction)
  })
}

/** Two paths through the same array cannot both narrow: different items may meet each. */
const sharesArray = (index: Index, path: string, used: readonly string[]): boolean => {
  const [root] = path.split('.')
  return used.some((other, i) => index.multikey[i] === true && other.split('.')[0] === root)
}

interface Search {
  spans: Span[]
  exact: number
  bounded: boolean
  /** How many leading paths have exactly one value. */
  fixed: number
}

const intervalAt = (index: Index, i: number, wanted: Wanted): Interval | undefined => {
  const path = index.paths[i] ?? ''
  const asked = wanted.conditions.get(path)
  if (!asked || sharesArray(index, path, index.paths.slice(0, i))) return undefined
  const interval = intervalFor(asked, index.multikey[i] === true, wanted.collation)
  // An index without the collation that is asked for still finds what is not text.
  const suits = sameCollation(index.collation, wanted.collation)
  return interval && (suits || isWithoutText(interval)) ? interval : undefined
}

const search = (index: Index, wanted: Wanted): Search => {
  let prefixes: Buffer[] = [Buffer.alloc(0)]
  let exact = 0
  let fixed = 0
  for (const i of index.paths.keys()) {
    const interval = intervalAt(index, i, wanted)
    const spans = interval ? spansOf(interval, index.directions[i] ?? 1) : []
    if (spans.length === 0 || spans.length * prefixes.length > MOST_POINTS) break
    if (interval?.kind === 'range') {
      return { spans: joined(prefixes, spans), exact, bounded: true, fixed }
    }
    if (spans.length === 1 && fixed === i) fixed += 1
    prefixes = prefixes.flatMap((prefix) => spans.map(({ low }) => Buffer.concat([prefix, low])))
    exact += 1
  }
  const spans = prefixes.map((prefix) => ({ low: prefix, high: after(prefix) }))
  return { spans, exact, bounded: exact > 0, fixed }
}

const joined = (prefixes: readonly Buffer[], spans: readonly Span[]): Span[] =>
  prefixes.flatMap((prefix) =>
    spans.map(({ low, high }) => ({
      low: Buffer.concat([prefix, low]),
      high: high ? Buffer.concat([prefix, high]) : after(prefix),
    })),
  )

const cutIfLong = (key: Buffer): Buffer => (key.length > LONGEST_KEY ? cutKey(key) : key)

const LONGEST_BOUND = LONGEST_KEY - 32

/** A bound longer than a key may be is cut as keys are; the filter sorts out what is too much. */
const rangeIn = (index: Index, { low, high }: Span, exactly: boolean): KeyRange => {
  if (exactly && low.length > LONGEST_KEY) {
    const key = cutIfLong(low)
    return within(index.id, key, after(key))
  }
  const from = low.length > LONGEST_BOUND ? low.subarray(0, LONGEST_BOUND) : low
  const to = high && high.length > LONGEST_BOUND ? after(high.subarray(0, LONGEST_BOUND)) : high
  return within(index.id, from.length > 0 ? from : undefined, to)
}

/** Whether an index, its first `fixed` paths each held to one value, runs in the wanted order. */
const sortedBy = (index: Index, fixed: number, sort: SortSpec): IndexScan['sorted'] => {
  // A path through an array that holds one value may hold others that it sorts by.
  const constant = new Set(index.paths.slice(0, fixed).filter((_, i) => !index.multikey[i]))
  const wanted = sort.filter(([path]) => !constant.has(path))
  const rest = index.paths.map((path, i) => [path, index.directions[i]] as const).slice(fixed)
  const directions = wanted.map(([path, direction], i) => {
    const [indexed, ascending] = rest[i] ?? []
    if (indexed !== path || index.multikey[fixed + i] === true) return 0
    return ascending === direction ? 1 : -1
  })
  if (directions.every((direction) => direction === 1)) return 'forward'
  return directions.every((direction) => direction === -1) ? 'backward' : undefined
}

const usable = (index: Index, { conditions, collation }: Wanted): boolean => {
  if (index.paths.some((path) => /(^|\.)\d+(\.|$)/.test(path))) return false
  if (index.partial && !implies(conditions, index.partial.filter)) return false
  if (index.sparse && !index.paths.some((path) => requires(conditions, path))) return false
  return index.collation === undefined || sameCollation(index.collation, collation)
}

/** How one index could answer; undefined if it would miss documents. */
export const scanOf = (index: Index, wanted: Wanted): IndexScan | undefined => {
  if (!usable(index, wanted)) return undefined
  const { spans, exact, bounded, fixed } = search(index, wanted)
  const [only, ...rest] = spans
  const whole = exact === index.paths.length
  const ranges = spans
    .map((span) => rangeIn(index, span, whole))
    .sort((a, b) => Buffer.compare(a.low, b.low))
  const { sort, collation } = wanted
  const sorts = sort.length > 0 && fixed >= exact && !index.cut && collation === undefined
  return {
    index,
    ranges,
    exact,
    bounded,
    unique: index.unique && whole && only && rest.length === 0 ? cutIfLong(only.low) : undefined,
    sorted: sorts ? sortedBy(index, fixed, sort) : undefined,
  }
}
