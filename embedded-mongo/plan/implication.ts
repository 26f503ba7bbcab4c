import { Query } from 'mingo/query'
import { isDoc, type Doc } from '../bson/documents.ts'
import { queryOptions } from '../query/options.ts'
import { compareValues, equalValues, typeClass } from '../keys/compare.ts'
import type { Condition, Conditions } from './conditions.ts'
import { conditionsOf } from './conditions.ts'

const PRESENT = new Set(['$gt', '$lt', '$regex', '$type', '$size', '$mod', '$elemMatch', '$all'])

const isPresent = ({ operator, value }: Condition): boolean => {
  if (PRESENT.has(operator)) return true
  if (operator === '$exists') return Boolean(value)
  if (operator === '$in') return Array.isArray(value) && !value.includes(null)
  if (operator === '$ne') return value === null
  return ['$eq', '$gte', '$lte'].includes(operator) && value !== null && value !== undefined
}

/** Whether no document can meet the conditions without having the path. */
export const requires = (conditions: Conditions, path: string): boolean =>
  conditions.get(path)?.some(isPresent) === true

const same = (a: Condition, b: Condition): boolean =>
  a.operator === b.operator && equalValues(a.value, b.value)

const LOWER = ['$gt', '$gte']
const UPPER = ['$lt', '$lte']

/** Whether `> 5` follows from `> 7`. */
const narrower = (asked: Condition, needed: Condition): boolean => {
  const side = [LOWER, UPPER].find((operators) => operators.includes(needed.operator))
  if (!side?.includes(asked.operator)) return false
  if (typeClass(asked.value) !== typeClass(needed.value)) return false
  const order = compareValues(asked.value, needed.value) * (side === LOWER ? 1 : -1)
  if (order !== 0) return order > 0
  return needed.operator === side[1] || asked.operator === side[0]
}

const valuesOf = (asked: Condition): unknown[] | undefined => {
  if (asked.operator === '$eq') return [asked.value]
  return asked.operator === '$in' && Array.isArray(asked.value) ? asked.value : undefined
}

const follows = (asked: Condition, needed: Condition): boolean => {
  if (same(asked, needed) || narrower(asked, needed)) return true
  if (needed.operator === '$exists') return Boolean(needed.value) && isPresent(asked)
  const values = valuesOf(asked)
  if (!values || values.some((value) => value instanceof RegExp || Array.isArray(value))) {
    return false
  }
  const query = new Query({ value: { [needed.operator]: needed.value } }, queryOptions({}))
  return values.every((value) => query.test({ value }))
}

const isSimple = (filter: Doc): boolean =>
  Object.entries(filter).every(([name, value]) => {
    if (name === '$and') return Array.isArray(value) && value.every((p) => isDoc(p) && isSimple(p))
    return !name.startsWith('$')
  })

/**
 * Whether every document that meets the conditions matches a partial index's filter, as far as it
 * can be told from one condition at a time. False when in doubt: then the index is not used.
 */
export const implies = (conditions: Conditions, filter: Doc): boolean => {
  if (!isSimple(filter)) return false
  return [...conditionsOf([filter])].every(([path, needed]) => {
    const asked = conditions.get(path) ?? []
    return needed.every((one) => asked.some((other) => follows(other, one)))
  })
}
