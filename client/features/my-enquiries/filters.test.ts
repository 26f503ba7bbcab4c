import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { filtersOf, narrowingFrom, searchOf, statusChoices } from './filters.ts'
import type { Narrowing } from './filters.ts'

const whose = fc.constantFrom('mine' as const, 'all' as const)
const narrowings: fc.Arbitrary<Narrowing> = fc.record({
  status: fc.constantFrom('', ...statusChoices),
  area: fc.constantFrom('', 'highways', 'adult-social-care'),
  overdue: fc.boolean(),
  whose,
  sort: fc.constantFrom('-raised' as const, 'raised' as const, 'due' as const),
  q: fc.string(),
})

test('an address and its state bring back what was chosen', () => {
  fc.assert(
    fc.property(narrowings, whose, (narrowing, usual) => {
      const search = new URLSearchParams(searchOf(narrowing, usual).toString())
      expect(narrowingFrom(search, { q: narrowing.q }, usual)).toEqual(narrowing)
    }),
  )
})

test('what was searched for is never in the address', () => {
  const narrowing = narrowingFrom(new URLSearchParams(), { q: 'Mrs Example' }, 'mine')
  expect(searchOf(narrowing, 'mine').toString()).toBe('')
  expect(filtersOf(narrowing).q).toBe('Mrs Example')
})

test.each(['status=gone', 'area=<script>', 'overdue=yes', 'whose=theirs', 'sort=price'])(
  'an address nobody made (%s) narrows nothing',
  (search) => {
    expect(narrowingFrom(new URLSearchParams(search), null, 'mine')).toEqual(
      narrowingFrom(new URLSearchParams(), undefined, 'mine'),
    )
  },
)
