import type { Filter } from '../../app/ports.ts'
import { waysToMeet } from './ways.ts'

/**
 * The filter, for those alone that are due before an instant: its `$or`s written out, with that said
 * in each branch, so that each is found through an index that ends with the due date.
 */
export function dueBefore(filter: Filter, at: Date): Filter {
  const branches = waysToMeet(filter).map((way) => ({ $and: [...way, { dueOrder: { $lt: at } }] }))
  const [only, ...more] = branches
  return only !== undefined && more.length === 0 ? only : { $or: branches }
}
