import type { Model } from 'mongoose'
import type { EnquiryHead, EnquiryOrder, Filter } from '../../app/ports.ts'
import type { Cursor } from './cursor.ts'
import type { EnquiryDocument } from './models.ts'
import { eachWay, type Way, waysWithin } from './ways.ts'

const notInHeads = {
  answers: 0,
  files: 0,
  constituent: 0,
  messages: 0,
  response: 0,
  closure: 0,
  events: 0,
  outbox: 0,
  requests: 0,
  words: 0,
} as const

interface Order {
  readonly field: 'dueOrder' | 'raisedAt'
  readonly direction: 1 | -1
}

/** How each order sorts, and the field that a cursor continues from. */
export const orders: Readonly<Record<EnquiryOrder, Order>> = {
  due: { field: 'dueOrder', direction: 1 },
  raised: { field: 'raisedAt', direction: 1 },
  '-raised': { field: 'raisedAt', direction: -1 },
}

/** The fields whose indexes end with the field that is sorted by. */
const leading = new Set(['sharedWith', 'member', 'area', 'teams', 'partners', 'officers'])

/** Beyond this many ways, what is merged costs more than what an index in order would read. */
const mostWays = 40

/** The ways that are merged: the more `$or`s are written out, the more indexes find by themselves. */
function waysOf(filter: Filter): Way[] | undefined {
  for (const most of [mostWays, 20, 10, 5]) {
    const ways = eachWay(waysWithin(most, filter), leading)
    if (ways.length <= mostWays) return ways
  }
  return undefined
}

type Place = Pick<EnquiryDocument, '_id' | 'dueOrder' | 'raisedAt'>
export type HeadDocument = EnquiryHead & Pick<EnquiryDocument, 'dueOrder'>

export interface AskedPage {
  readonly filter: Filter
  readonly order: Order
  readonly limit: number
  readonly from: Cursor | undefined
}

const beyond = { 1: { strictly: '$gt', orAt: '$gte' }, [-1]: { strictly: '$lt', orAt: '$lte' } }

/** What comes after a cursor; said twice, so that an index can begin there. */
function continuing({ field, direction }: Order, from: Cursor | undefined): Filter[] {
  if (from === undefined) return []
  const { strictly, orAt } = beyond[direction]
  const after = [
    { [field]: { [strictly]: from.at } },
    { [field]: from.at, _id: { [strictly]: from.id } },
  ]
  return [{ [field]: { [orAt]: from.at } }, { $or: after }]
}

/** The first places of each way, together in order, each once. */
function merged(found: readonly Place[], { field, direction }: Order, limit: number): string[] {
  const order = (one: Place, other: Place) =>
    (one[field].getTime() - other[field].getTime() || (one._id < other._id ? -1 : 1)) * direction
  const places = new Map(found.map((place) => [place._id, place]))
  return [...places.values()]
    .sort(order)
    .slice(0, limit)
    .map(({ _id }) => _id)
}

/**
 * A page of enquiries, at a cost that follows the page and not what is stored. Of a filter that can
 * be met in several ways (with any of these teams, or naming this officer), each way is read in the
 * order of an index of its own, no further than the page is long, and the places are merged; one
 * query for all would read everything that meets it and sort that.
 */
export async function enquiryPage(
  enquiries: Model<EnquiryDocument>,
  { filter, order, limit, from }: AskedPage,
): Promise<HeadDocument[]> {
  const { field, direction } = order
  const sort = { [field]: direction, _id: direction }
  const after = continuing(order, from)
  const ways = waysOf(filter)
  const wayToPage = (way: Way): Promise<Place[]> =>
    enquiries
      .find({ $and: [...way, ...after] }, { [field]: 1 })
      .sort(sort)
      .limit(limit)
      .lean<Place[]>()
      .exec()
  const heads = (narrowing: Filter[]) =>
    enquiries
      .find({ $and: [filter, ...narrowing] }, notInHeads)
      .sort(sort)
      .limit(limit)
      .lean<HeadDocument[]>()
  if (ways === undefined || ways.length === 1) return heads(after)
  const found = await Promise.all(ways.map(wayToPage))
  return heads([{ _id: { $in: merged(found.flat(), order, limit) } }])
}
