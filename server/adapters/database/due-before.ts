import type { Filter } from '../../app/ports.ts'
import { waysWithin } from './ways.ts'

/** More branches than this are no quicker than what one index reads. */
const mostBranches = 40

/**
 * The filter, for those alone that are due before an instant: its `$or`s written out, with that said
 * in each branch, so that each is found through an index that ends with the due date.
 */
export function dueBefore(filter: Filter, at: Date): Filter {
  const due = { dueOrder: { $lt: at } }
  const branches = waysWithin(mostBranches, filter).map((way) => ({ $and: [...way, due] }))
  const [only, ...more] = branches
  return only !== undefined && more.length === 0 ? only : { $or: branches }
}
