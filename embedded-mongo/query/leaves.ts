import { Query } from 'mingo/query'
import type { Options } from 'mingo/types'
import { isDoc, type Doc } from '../bson/documents.ts'
import { MongoFault } from '../errors.ts'
import { compareValues, equalValues, typeClass } from '../keys/compare.ts'
import { candidatesAt, valuesAt } from '../keys/paths.ts'
import type { Collation } from './collation.ts'
import { typeTest } from './type-names.ts'

type Test = (value: unknown) => boolean
/** Makes of a path and an operator's argument a test of documents. */
export type Leaf = (path: string, argument: unknown, options: Options) => (doc: unknown) => boolean

const badValue = (message: string): MongoFault => new MongoFault('BadValue', message)

const isNull = (value: unknown): boolean => value === null || value === undefined

const equalTo = (argument: unknown, collation?: Collation): Test =>
  isNull(argument) ? isNull : (value) => equalValues(value, argument, collation)

const ordered = (accept: (order: number) => boolean, orEqual: boolean, collation?: Collation) => {
  const make = (argument: unknown): Test => {
    if (isNull(argument)) return orEqual ? isNull : () => false
    const wanted = typeClass(argument)
    return (value) =>
      value !== undefined &&
      (typeof value === typeof argument || typeof value === 'object') &&
      typeClass(value) === wanted &&
      accept(compareValues(value, argument, collation))
  }
  return make
}

/** A JavaScript regular expression that MongoDB's would match; the driver writes its `s` as `g`. */
const pattern = (argument: unknown): RegExp => {
  if (!(argument instanceof RegExp)) throw badValue('$regex has to be a string')
  return new RegExp(argument.source, argument.flags.replace(/[gy]/g, argument.global ? 's' : ''))
}

const matching = (argument: unknown): Test => {
  const expression = pattern(argument)
  return (value) => typeof value === 'string' && expression.test(value)
}

const among = (argument: unknown, collation?: Collation): Test => {
  if (!Array.isArray(argument)) throw badValue('$in needs an array')
  const tests = argument.map((one) =>
    one instanceof RegExp ? matching(one) : equalTo(one, collation),
  )
  const strings = collation ? undefined : new Set(argument.filter((one) => typeof one === 'string'))
  if (strings?.size === argument.length) {
    return (value) => typeof value === 'string' && strings.has(value)
  }
  return (value) => tests.some((test) => test(value))
}

const remainder = (argument: unknown): Test => {
  if (!Array.isArray(argument) || argument.length !== 2) {
    throw badValue('malformed mod, needs to be an array of two numbers')
  }
  const [divisor, rest] = argument.map((n) => Math.trunc(Number(n)))
  if (divisor === 0) throw badValue('divisor cannot be 0')
  return (value) => typeof value === 'number' && Math.trunc(value) % (divisor ?? 1) === rest
}

const typed = (argument: unknown): Test => {
  const names: unknown[] = Array.isArray(argument) ? argument : [argument]
  const tests = names.map((name) => {
    const test = typeTest(name)
    if (!test) throw badValue(`Unknown type name alias: ${String(name)}`)
    return test
  })
  return (value) => value !== undefined && tests.some((test) => test(value))
}

const size = (argument: unknown): Test => {
  if (typeof argument !== 'number' || argument < 0 || !Number.isInteger(argument)) {
    throw badValue('$size must be a whole number, not negative')
  }
  return (value) => Array.isArray(value) && value.length === argument
}

const isOperators = (argument: Doc): boolean => {
  const [first] = Object.keys(argument)
  return first?.startsWith('$') === true && !['$and', '$or', '$nor', '$expr'].includes(first)
}

const itemTest = (argument: unknown, options: Options): Test => {
  if (!isDoc(argument)) throw badValue('$elemMatch needs an Object')
  if (isOperators(argument)) {
    const query = new Query({ item: argument }, options)
    // The item is one value here: an array in the array is not looked into.
    return (value) => query.test({ item: Array.isArray(value) ? [value] : value })
  }
  const query = new Query(argument, options)
  return (value) => (isDoc(value) || Array.isArray(value)) && query.test(asDoc(value))
}

const asDoc = (value: Doc | unknown[]): Doc =>
  Array.isArray(value) ? Object.fromEntries(value.entries()) : value

const elemMatch = (argument: unknown, options: Options): Test => {
  const test = itemTest(argument, options)
  return (value) => Array.isArray(value) && value.some(test)
}

const isElemMatch = (one: unknown): one is { $elemMatch: unknown } =>
  isDoc(one) && Object.hasOwn(one, '$elemMatch')

const anyOf =
  (make: (argument: unknown, options: Options) => Test): Leaf =>
  (path, argument, options) => {
    const test = make(argument, options)
    return (doc) => candidatesAt(doc, path).some(test)
  }

const wholeOf =
  (make: (argument: unknown, options: Options) => Test): Leaf =>
  (path, argument, options) => {
    const test = make(argument, options)
    return (doc) => valuesAt(doc, path).some(test)
  }

const noneOf =
  (leaf: Leaf): Leaf =>
  (path, argument, options) => {
    const test = leaf(path, argument, options)
    return (doc) => !test(doc)
  }

const all =
  (equal: Leaf): Leaf =>
  (path, argument, options) => {
    if (!Array.isArray(argument)) throw badValue('$all needs an array')
    if (argument.length === 0) return () => false
    const elements = wholeOf(elemMatch)
    const tests = argument.map((one: unknown) => {
      if (isElemMatch(one)) return elements(path, one.$elemMatch, options)
      return one instanceof RegExp ? anyOf(matching)(path, one, options) : equal(path, one, options)
    })
    return (doc) => tests.every((test) => test(doc))
  }

const exists: Leaf = (path, argument) => {
  const wanted = Boolean(argument)
  return (doc) => valuesAt(doc, path).some((value) => value !== undefined) === wanted
}

/**
 * The operators that test the values at a path, with MongoDB's rules of order, type and arrays.
 * mingo's own compare strings by UTF-16, put ObjectIds after dates and know no collation.
 */
export const leaves = (collation?: Collation): Record<`$${string}`, Leaf> => {
  const equal = anyOf((argument) => equalTo(argument, collation))
  const inList = anyOf((argument) => among(argument, collation))
  const order = (accept: (order: number) => boolean, orEqual: boolean): Leaf =>
    anyOf(ordered(accept, orEqual, collation))
  return {
    $eq: equal,
    $ne: noneOf(equal),
    $in: inList,
    $nin: noneOf(inList),
    $gt: order((by) => by > 0, false),
    $gte: order((by) => by >= 0, true),
    $lt: order((by) => by < 0, false),
    $lte: order((by) => by <= 0, true),
    $regex: anyOf(matching),
    $mod: anyOf(remainder),
    $type: anyOf(typed),
    $size: wholeOf(size),
    $elemMatch: wholeOf(elemMatch),
    $all: all(equal),
    $exists: exists,
  }
}
