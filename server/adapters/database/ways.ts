import type { Filter } from '../../app/ports.ts'

/** One way to meet a filter: all of these. */
export type Way = readonly Filter[]

const filtersIn = (value: unknown): readonly Filter[] =>
  Array.isArray(value) ? (value as readonly Filter[]) : []

/** Each way to meet all of these with each way to meet the next, and so on. */
const together = (each: readonly (readonly Way[])[]): Way[] =>
  each.reduce<Way[]>(
    (ways, next) => ways.flatMap((way) => next.map((further) => [...way, ...further])),
    [[]],
  )

/** How many ways there are to meet a filter. */
function countOf(filter: Filter): number {
  return Object.entries(filter).reduce((product, [name, value]) => {
    if (name === '$or') return product * filtersIn(value).reduce((sum, or) => sum + countOf(or), 0)
    if (name === '$and') return filtersIn(value).reduce((all, and) => all * countOf(and), product)
    return product
  }, 1)
}

/** Every way to meet a filter: its `$or`s written out. */
export function waysToMeet(filter: Filter): Way[] {
  return together(
    Object.entries(filter).map(([name, value]): Way[] => {
      if (name === '$or') return filtersIn(value).flatMap(waysToMeet)
      if (name === '$and') return together(filtersIn(value).map(waysToMeet))
      return [[{ [name]: value }]]
    }),
  )
}

/**
 * The ways to meet a filter, with as many of its `$or`s written out, from the first on, as make no
 * more ways than that. The others stay as they are, in each way.
 */
export function waysWithin(most: number, filter: Filter): Way[] {
  if (countOf(filter) <= most) return waysToMeet(filter)
  const [[name, value] = ['', undefined], ...more] = Object.entries(filter)
  if (name !== '$and' || more.length > 0) return [[filter]]
  return filtersIn(value).reduce<Way[]>(
    (ways, part) => {
      const isFew = ways.length * countOf(part) <= most
      return together([ways, isFew ? waysToMeet(part) : [[part]]])
    },
    [[]],
  )
}

/** The values that a condition lets a field have, where it says so by `$in`. */
const listed = (condition: unknown): readonly unknown[] | undefined => {
  if (typeof condition !== 'object' || condition === null || !('$in' in condition)) return undefined
  const { $in: values, ...more } = condition
  return Array.isArray(values) && Object.keys(more).length === 0 ? values : undefined
}

const eachValue = (part: Filter, fields: ReadonlySet<string>): Filter[] => {
  const [[name, condition] = ['', undefined], ...more] = Object.entries(part)
  const values = more.length === 0 && fields.has(name) ? listed(condition) : undefined
  return values === undefined ? [part] : values.map((value) => ({ [name]: value }))
}

/** Whether a way names one value of one of these fields: then one index gives it in order. */
const isOne = (way: Way, fields: ReadonlySet<string>): boolean =>
  way.some((part) =>
    Object.entries(part).some(([name, value]) => fields.has(name) && typeof value === 'string'),
  )

/**
 * The same ways, one for each value where a way lists several for one of these fields and names none
 * of another.
 */
export const eachWay = (ways: readonly Way[], fields: ReadonlySet<string>): Way[] =>
  ways.flatMap((way) =>
    isOne(way, fields)
      ? [way]
      : together(way.map((part) => eachValue(part, fields).map((one) => [one]))),
  )
