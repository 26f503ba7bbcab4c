import { encodeValue } from '../keys/encode.ts'
import { TAG } from '../keys/tags.ts'
import type { Collation } from '../query/collation.ts'
import type { Condition } from './conditions.ts'

/** One end of an interval: a prefix of encoded values, in or out with all that begin with it. */
export interface Bound {
  bytes: Buffer
  included: boolean
}

/** Values of one path that an index is searched for. */
export type Interval =
  { kind: 'points'; points: Buffer[] } | { kind: 'range'; low: Bound; high: Bound }

const within = (tag: number): Bound => ({ bytes: Buffer.from([tag]), included: true })

const isPoint = (value: unknown): boolean =>
  !Array.isArray(value) && !(value instanceof RegExp) && value !== undefined

const point = (value: unknown, collation?: Collation): Buffer => encodeValue(value, collation?.fold)

const points = (values: readonly unknown[], collation?: Collation): Interval | undefined => {
  if (!values.every(isPoint)) return undefined
  const unique = new Map(
    values.map((value) => {
      const bytes = point(value, collation)
      return [bytes.toString('latin1'), bytes] as const
    }),
  )
  return { kind: 'points', points: [...unique.values()].sort((a, b) => Buffer.compare(a, b)) }
}

const TEXT = new Set<number | undefined>([TAG.string, TAG.object, TAG.array])

/** Whether an interval is the same under every collation. */
export const isWithoutText = (interval: Interval): boolean => {
  const ends = interval.kind === 'points' ? interval.points : [interval.low.bytes]
  return ends.every((bytes) => !TEXT.has(bytes[0]))
}

const RANGES = new Set([TAG.number, TAG.string, TAG.objectId, TAG.boolean, TAG.date, TAG.timestamp])

type Range = Extract<Interval, { kind: 'range' }>

const range = ({ operator, value }: Condition): Range | undefined => {
  const bytes = encodeValue(value)
  const tag = bytes.readUInt8(0)
  if (!(RANGES as ReadonlySet<number>).has(tag)) return undefined
  const all = within(tag)
  const ends: Readonly<Record<string, Omit<Range, 'kind'>>> = {
    $gt: { low: { bytes, included: false }, high: all },
    $gte: { low: { bytes, included: true }, high: all },
    $lt: { low: all, high: { bytes, included: false } },
    $lte: { low: all, high: { bytes, included: true } },
  }
  const found = ends[operator]
  return found && { kind: 'range', ...found }
}

/** `/^abc/` is a range of strings. */
const prefix = (value: unknown): Range | undefined => {
  if (!(value instanceof RegExp) || /[imsgu]/.test(value.flags)) return undefined
  const [, start] = /^\^([\w \-/@:,]+)/.exec(value.source) ?? []
  if (start === undefined || value.source.includes('|')) return undefined
  // A quantifier after the last letter makes that letter optional.
  const next = value.source[start.length + 1]
  const sure = next !== undefined && '*?{'.includes(next) ? start.slice(0, -1) : start
  const text = encodeValue(sure)
  const bound = { bytes: text.subarray(0, text.length - 2), included: true }
  return { kind: 'range', low: bound, high: bound }
}

const one = (condition: Condition, collation?: Collation): Interval | undefined => {
  const { operator, value } = condition
  if (operator === '$eq') return points([value], collation)
  if (operator === '$in') return Array.isArray(value) ? points(value, collation) : undefined
  if (operator === '$exists') return value ? undefined : points([null])
  if (operator !== '$regex') return range(condition)
  return collation ? undefined : prefix(value)
}

const tighter = (a: Range, b: Range): Range => {
  const low = Buffer.compare(a.low.bytes, b.low.bytes) >= 0 ? a.low : b.low
  const high = highest(a.high, b.high)
  return { kind: 'range', low, high }
}

/** The lower of two upper ends; a mere type tag is above all that begin with it. */
const highest = (a: Bound, b: Bound): Bound => {
  if (a.bytes.length === 1) return b
  if (b.bytes.length === 1) return a
  return Buffer.compare(a.bytes, b.bytes) <= 0 ? a : b
}

const sameClass = (a: Range, b: Range): boolean => a.low.bytes[0] === b.low.bytes[0]

/**
 * Where an index has to be searched for all conditions on one path; undefined if they do not narrow
 * it. Where the path goes through arrays, different items may meet different conditions, so that
 * only one of them may narrow.
 */
export const intervalFor = (
  conditions: readonly Condition[],
  multikey: boolean,
  collation?: Collation,
): Interval | undefined => {
  const intervals = conditions.flatMap((condition) => one(condition, collation) ?? [])
  const exact = intervals
    .filter((interval) => interval.kind === 'points')
    .sort((a, b) => a.points.length - b.points.length)[0]
  if (exact) return exact
  const ranges = intervals.filter((interval) => interval.kind === 'range')
  if (multikey) return ranges[0]
  return ranges.reduce<Range | undefined>(
    (whole, next) => (whole && sameClass(whole, next) ? tighter(whole, next) : (whole ?? next)),
    undefined,
  )
}
