import { Decimal128, Long, Timestamp } from 'bson'
import { Query } from 'mingo/query'
import type { Options } from 'mingo/types'
import { isDoc, type Doc } from '../../bson/documents.ts'
import { MongoFault } from '../../errors.ts'
import { compareValues, equalValues } from '../../keys/compare.ts'
import { readSort, sortItems } from '../sort.ts'

interface Setting {
  options: Options
  now: Date
}

/** What an operator makes of the value at a path; `undefined` leaves it as it is. */
export type Change = (current: unknown, argument: unknown, setting: Setting) => unknown

const typeMismatch = (message: string): MongoFault => new MongoFault('TypeMismatch', message)
const badValue = (message: string): MongoFault => new MongoFault('BadValue', message)

const isNumber = (value: unknown): value is number | Long =>
  typeof value === 'number' || value instanceof Long

const reckon =
  (
    name: string,
    missing: (by: number | Long) => unknown,
    small: (a: number, b: number) => number,
    large: (a: bigint, b: bigint) => bigint,
  ): Change =>
  (current, argument) => {
    if (current instanceof Decimal128 || argument instanceof Decimal128) {
      throw new MongoFault('CommandNotSupported', `${name} of a Decimal128 is not served`)
    }
    if (!isNumber(argument)) throw typeMismatch(`Cannot ${name} with non-numeric argument`)
    if (current === undefined) return missing(argument)
    if (!isNumber(current))
      throw typeMismatch(`Cannot apply ${name} to a value of non-numeric type`)
    if (typeof current === 'number' && typeof argument === 'number') return small(current, argument)
    const [a, b] = [current, argument].map((n) =>
      typeof n === 'number' ? BigInt(n) : n.toBigInt(),
    )
    return Long.fromBigInt(large(a ?? 0n, b ?? 0n))
  }

const extreme =
  (wanted: 1 | -1): Change =>
  (current, argument) => {
    if (current === undefined) return argument
    return compareValues(argument, current) * wanted > 0 ? argument : current
  }

const itemsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const arrayAt = (current: unknown, operator: string): unknown[] => {
  if (current === undefined) return []
  if (Array.isArray(current)) return current as unknown[]
  throw badValue(`The field must be an array for ${operator} to apply to it`)
}

const eachOf = (argument: unknown, operator: string): unknown[] => {
  if (!isDoc(argument) || !Object.hasOwn(argument, '$each')) return [argument]
  const each = argument['$each']
  if (!Array.isArray(each)) throw badValue(`The argument to $each in ${operator} must be an array`)
  return each as unknown[]
}

const orderItems = (items: unknown[], sort: unknown): unknown[] => {
  if (typeof sort === 'number')
    return sortItems(items, (item) => ({ item }), [['item', sort === 1 ? 1 : -1]])
  return sortItems(items, (item) => item, readSort(sort))
}

const slice = (items: unknown[], count: unknown): unknown[] => {
  if (typeof count !== 'number') throw badValue('The value for $slice must be an integer value')
  return count < 0 ? items.slice(count) : items.slice(0, count)
}

const push: Change = (current, argument) => {
  const items = [...arrayAt(current, '$push')]
  const modifiers = isDoc(argument) && Object.hasOwn(argument, '$each') ? argument : {}
  const position = modifiers['$position']
  const at = typeof position === 'number' ? position : items.length
  items.splice(at, 0, ...eachOf(argument, '$push'))
  const sort = modifiers['$sort']
  const sorted = sort === undefined ? items : orderItems(items, sort)
  return modifiers['$slice'] === undefined ? sorted : slice(sorted, modifiers['$slice'])
}

const addToSet: Change = (current, argument) => {
  const items = [...arrayAt(current, '$addToSet')]
  for (const one of eachOf(argument, '$addToSet')) {
    if (!items.some((item) => equalValues(item, one))) items.push(one)
  }
  const before: unknown = current
  return itemsOf(current).length === items.length ? (before ?? items) : items
}

const without = (current: unknown, operator: string, gone: (item: unknown) => boolean): unknown => {
  if (current === undefined) return undefined
  const items = arrayAt(current, operator)
  const kept = items.filter((item) => !gone(item))
  return kept.length === items.length ? current : kept
}

const hasOperators = (value: Doc): boolean => Object.keys(value)[0]?.startsWith('$') === true

const pull: Change = (current, argument, { options }) => {
  if (isDoc(argument) && !hasOperators(argument)) {
    const query = new Query(argument, options)
    return without(current, '$pull', (item) => isDoc(item) && query.test(item))
  }
  const query = new Query({ item: argument }, options)
  return without(current, '$pull', (item) => query.test({ item }))
}

const pullAll: Change = (current, argument) => {
  if (!Array.isArray(argument)) throw badValue('$pullAll requires an array argument')
  return without(current, '$pullAll', (item) => argument.some((one) => equalValues(item, one)))
}

const pop: Change = (current, argument) => {
  if (argument !== 1 && argument !== -1)
    throw new MongoFault('FailedToParse', '$pop expects 1 or -1')
  if (current === undefined) return undefined
  if (!Array.isArray(current)) throw typeMismatch('Path contains an element of non-array type')
  const items = itemsOf(current)
  if (items.length === 0) return items
  return argument === 1 ? items.slice(0, -1) : items.slice(1)
}

const bits: Readonly<Record<string, (a: number, b: number) => number>> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
}

const bit: Change = (current, argument) => {
  const [[name, by] = []] = isDoc(argument) ? Object.entries(argument) : []
  const operation = name === undefined ? undefined : bits[name]
  if (!operation || !Number.isInteger(by)) throw badValue('$bit takes and, or or xor of an integer')
  if (current !== undefined && !Number.isInteger(current)) {
    throw badValue('Cannot apply $bit to a value of non-integral type')
  }
  return operation(Number(current ?? 0), Number(by))
}

const currentDate: Change = (_, argument, { now }) => {
  const type = isDoc(argument) ? argument['$type'] : 'date'
  if (type !== 'date' && type !== 'timestamp') {
    throw badValue("$currentDate takes true or { $type: 'date' | 'timestamp' }")
  }
  if (type === 'date') return now
  return new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 })
}

/** The update operators that change the value at one path. */
export const changes: Readonly<Record<string, Change>> = {
  $set: (_, argument) => argument,
  $setOnInsert: (_, argument) => argument,
  $inc: reckon(
    '$inc',
    (by) => by,
    (a, b) => a + b,
    (a, b) => a + b,
  ),
  $mul: reckon(
    '$mul',
    () => 0,
    (a, b) => a * b,
    (a, b) => a * b,
  ),
  $min: extreme(-1),
  $max: extreme(1),
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
  $bit: bit,
  $currentDate: currentDate,
}
