import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Query } from 'mingo'
import { newReference } from '../../../rules/enquiry/index.ts'
import type { Enquiry } from '../../../schemas/types/index.ts'
import type { EnquiryOrder, Filter } from '../../app/ports.ts'
import { openEmbedded, openStored, type Stored } from '../../testing/stored.ts'
import { waysToMeet } from './ways.ts'

let stored: Stored

const ids = ['a', 'b', 'c', 'd', 'e']

/** With whom it is shared, until a day that may be past. */
const shared = (number: number): Pick<Enquiry, 'shares' | 'sharedWith'> => {
  const username = ids[Math.floor(number / 25) % ids.length] ?? 'a'
  const until = new Date(Date.UTC(2026, 2, 1 + (number % 20)))
  const terms = { rights: 'read', constituent: false, until, at: new Date(0), by: 'a' } as const
  return { shares: [{ with: username, ...terms }], sharedWith: [username] }
}

/** As much of an enquiry as lists look at; each differs in what it is found and sorted by. */
const enquiryOf = (number: number): Enquiry => {
  const id = (step: number) => ids[Math.floor(number / step) % ids.length] ?? 'a'
  const some = (step: number) => ids.filter((_, at) => (number * step + at) % 4 === 0)
  // Few instants, so that many enquiries share one.
  const at = new Date(Date.UTC(2026, 2, 1 + ((number * 7) % 11)))
  return {
    _id: newReference(Uint8Array.from([3, 1, 4, 1, 5, 9, number >> 8, number & 255])),
    schemaVersion: 1,
    revision: 1,
    area: id(1),
    category: 'pothole',
    version: 1,
    kind: 'service-request',
    priority: 'normal',
    status: number % 3 === 0 ? 'closed' : 'raised',
    ward: 'harbour',
    channel: 'email',
    member: id(3),
    memberKind: 'councillor',
    raisedBy: id(3),
    raisedAt: at,
    raisedWhen: { weekday: 'mon', withinHours: true },
    summary: { en: `Number ${number}` },
    answers: {},
    referrals: [],
    teams: some(1),
    partners: some(3),
    officers: some(2),
    messages: [],
    dueAt: number % 3 === 0 ? null : new Date(at.getTime() + (number % 5) * 86_400_000),
    nextStep: null,
    restricted: number % 7 === 0,
    ...(number % 5 === 0 && shared(number)),
    events: [],
    outbox: [],
    outboxAt: null,
    ladder: { id: 'usual', rule: 'otherwise' },
    requests: [],
  }
}

const enquiries = Array.from({ length: 300 }, (_, number) => enquiryOf(number))

beforeAll(async () => {
  stored = await openStored()
  await stored.enquiries.add(enquiries)
})

afterAll(() => stored.close())

const endOfTime = 8_640_000_000_000_000

/** Everything the filter finds in that order, without a database. */
function expected(filter: Filter, order: EnquiryOrder): string[] {
  const query = new Query({ ...filter })
  const placeOf = (enquiry: Enquiry) =>
    order === 'due' ? (enquiry.dueAt?.getTime() ?? endOfTime) : enquiry.raisedAt.getTime()
  const direction = order === '-raised' ? -1 : 1
  return enquiries
    .filter((enquiry) => query.test({ ...enquiry }))
    .sort(
      (one, other) => (placeOf(one) - placeOf(other) || (one._id < other._id ? -1 : 1)) * direction,
    )
    .map(({ _id }) => _id)
}

/** The same, page by page. */
async function paged(filter: Filter, order: EnquiryOrder, limit: number): Promise<string[]> {
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const asked = { filter, order, limit, ...(cursor === undefined ? {} : { cursor }) }
    const page = await stored.enquiries.page(asked)
    if (page === 'bad-cursor') throw new Error('The cursor is its own.')
    seen.push(...page.items.map(({ _id }) => _id))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return seen
}

const id = fc.constantFrom(...ids)
const field = fc.constantFrom('member', 'area', 'teams', 'partners', 'officers')
const leaf: fc.Arbitrary<Filter> = fc.oneof(
  fc.tuple(field, id).map(([name, value]) => ({ [name]: value })),
  fc.tuple(field, fc.uniqueArray(id, { minLength: 1 })).map(([name, $in]) => ({ [name]: { $in } })),
  fc.constant({ restricted: false }),
  fc.tuple(id, fc.subarray(ids), fc.nat(20)).map(([sharedWith, $in, day]) => ({
    ...sharedWithA,
    sharedWith,
    member: { $in },
    shares: {
      $elemMatch: { with: sharedWith, until: { $gt: new Date(Date.UTC(2026, 2, day)) } },
    },
  })),
  fc.constant({ status: { $in: ['raised', 'on-hold'] } }),
  fc.constant({}),
)
const filters: fc.Arbitrary<Filter> = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map(($or) => ({ $or })),
    fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map(($and) => ({ $and })),
    fc
      .tuple(fc.array(tie('filter'), { minLength: 1, maxLength: 3 }), leaf)
      .map(([$or, more]) => ({ ...more, $or })),
  ),
})).filter

/** What is shared with somebody by others of the ward. */
const sharedWithA: Filter = {
  sharedWith: 'a',
  ward: 'harbour',
  member: { $in: ids },
  restricted: false,
  shares: { $elemMatch: { with: 'a', until: { $gt: new Date(0) } } },
}

describe('pages of enquiries', () => {
  it('are what the filter finds, in order, each once, however long the page', async () => {
    const orders = fc.constantFrom<EnquiryOrder>('due', 'raised', '-raised')
    const limits = fc.integer({ min: 1, max: 60 })
    await fc.assert(
      fc.asyncProperty(filters, orders, limits, async (filter, order, limit) => {
        const wanted = expected(filter, order)
        // As many pages as tell something.
        const few = Math.max(limit, Math.ceil(wanted.length / 4))
        expect(await paged(filter, order, few)).toEqual(wanted)
      }),
      { numRuns: 150 },
    )
  })
})

describe('a page for an officer', () => {
  let embedded: Stored

  beforeAll(async () => {
    embedded = await openEmbedded()
    await embedded.enquiries.add(enquiries)
  })

  afterAll(() => embedded.close())

  it.each<[EnquiryOrder]>([['due'], ['raised'], ['-raised']])(
    'and what is shared reads no more than the page, by %s',
    async (order) => {
      const sort = { due: 'dueOrder', raised: 'raisedAt', '-raised': 'raisedAt' }[order]
      const direction = order === '-raised' ? -1 : 1
      const filter = {
        $or: [{ teams: 'a', restricted: false }, { officers: 'b' }, sharedWithA],
      }
      for (const way of waysToMeet(filter)) {
        const explained: unknown = await embedded
          .collection('enquiries')
          .find({ $and: [...way] })
          .sort({ [sort]: direction, _id: direction })
          .limit(5)
          .explain('executionStats')
        const { executionStats } = explained as { executionStats: { totalDocsExamined: number } }
        expect(executionStats.totalDocsExamined).toBeLessThan(10)
      }
    },
  )
})
