import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { MongoFault } from '../errors.ts'
import { compareValues } from '../keys/compare.ts'
import type { Collation } from './collation.ts'

type Expression = (doc: unknown, argument: unknown, options: Options) => unknown

/** In expressions, unlike in filters, a missing value comes before null. */
const order = (a: unknown, b: unknown, collation?: Collation): number => {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  return compareValues(a, b, collation)
}

const operands = (name: string, doc: unknown, argument: unknown, options: Options): unknown[] => {
  if (!Array.isArray(argument) || argument.length !== 2) {
    throw new MongoFault('BadValue', `Expression ${name} takes exactly 2 arguments`)
  }
  return argument.map((one: unknown) => evalExpr(doc, one, options))
}

/** The comparison expressions of aggregation, in MongoDB's order of values. */
export const comparisons = (collation?: Collation): Record<`$${string}`, Expression> => {
  const compare =
    (name: string, answer: (order: number) => unknown): Expression =>
    (doc, argument, options) => {
      const [a, b] = operands(name, doc, argument, options)
      return answer(order(a, b, collation))
    }
  return {
    $eq: compare('$eq', (by) => by === 0),
    $ne: compare('$ne', (by) => by !== 0),
    $gt: compare('$gt', (by) => by > 0),
    $gte: compare('$gte', (by) => by >= 0),
    $lt: compare('$lt', (by) => by < 0),
    $lte: compare('$lte', (by) => by <= 0),
    $cmp: compare('$cmp', Math.sign),
    $in: (doc, argument, options) => {
      const [value, list] = operands('$in', doc, argument, options)
      if (!Array.isArray(list)) throw new MongoFault('BadValue', '$in requires an array')
      return list.some((one: unknown) => order(value, one, collation) === 0)
    },
  }
}
