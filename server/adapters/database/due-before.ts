import type { Filter } from '../../app/ports.ts'

/** One way to meet a filter: all of these. */
type Way = readonly Filter[]

const filtersIn = (value: unknown): readonly Filter[] =>
  Array.isArray(value) ? (value as readonly Filter[]) : []

/** Each way to meet all of these with each way to meet the next, and so on. */
const together = (each: readonly (readonly Way[])[]): Way[] =>
  each.reduce<Way[]>(
    (ways, next) => ways.flatMap((way) => next.map((further) => [...way, ...further])),
    [[]],
  )

function waysToMeet(filter: Filter): Way[] {
  return together(
    Object.entries(filter).map(([name, value]): Way[] => {
      if (name === '$or') return filtersIn(value).flatMap(waysToMeet)
      if (name === '$and') return together(filtersIn(value).map(waysToMeet))
      return [[{ [name]: value }]]
    }),
  )
}

/**
 * The filter, for those alone that are due before an instant: its `$or`s written out, with that said
 * in each branch, so that each is found through an index that ends with the due date.
 */
export function dueBefore(filter: Filter, at: Date): Filter {
  const branches = waysToMeet(filter).map((way) => ({ $and: [...way, { dueOrder: { $lt: at } }] }))
  const [only, ...more] = branches
  return only !== undefined && more.length === 0 ? only : { $or: branches }
}
