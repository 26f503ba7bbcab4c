import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { filtersOf, narrowingFrom, searchOf, stateOf, statusChoices } from './filters.ts'
import type { Narrowing } from './filters.ts'

const whose = fc.constantFrom('mine' as const, 'all' as const)
const narrowings: fc.Arbitrary<Narrowing> = fc.record({
  status: fc.constantFrom('', ...statusChoices),
  area: fc.constantFrom('', 'highways', 'adult-social-care'),
  overdue: fc.boolean(),
  whose,
  sort: fc.constantFrom('-raised' as const, 'raised' as const, 'due' as const),
  q: fc.string().map((text) => text.trim()),
  member: fc.option(fc.record({ username: fc.string(), name: fc.string() }), { nil: undefined }),
})

test('an address and its state bring back what was chosen', () => {
  fc.assert(
    fc.property(narrowings, whose, (narrowing, usual) => {
      const search = new URLSearchParams(searchOf(narrowing, usual).toString())
      expect(narrowingFrom(search, stateOf(narrowing), usual)).toEqual(narrowing)
    }),
  )
})

test('what was searched for, and whose enquiries they are, is never in the address', () => {
  const member = { username: 'councillor', name: 'Cllr Example' }
  const narrowing = narrowingFrom(new URLSearchParams(), { q: 'Mrs Example', member }, 'mine')
  expect(searchOf(narrowing, 'mine').toString()).toBe('')
  expect(filtersOf(narrowing)).toMatchObject({ q: 'Mrs Example', member: 'councillor' })
})

test.each([{ member: 'x' }, { member: { username: 'x' } }, { member: { username: 1, name: 'X' } }])(
  'a state nobody made (%j) names no member',
  (state) => {
    expect(narrowingFrom(new URLSearchParams(), state, 'mine').member).toBeUndefined()
  },
)

test.each(['status=gone', 'area=<script>', 'overdue=yes', 'whose=theirs', 'sort=price'])(
  'an address nobody made (%s) narrows nothing',
  (search) => {
    expect(narrowingFrom(new URLSearchParams(search), null, 'mine')).toEqual(
      narrowingFrom(new URLSearchParams(), undefined, 'mine'),
    )
  },
)
