import { expect, it, test } from '@jest/globals'
import type { Council } from '../../schemas/types/index.ts'
import { checkCouncil } from './check-council.ts'
import { council } from './testing/builders.ts'

it('finds nothing wrong with a good council', () => {
  expect(checkCouncil(council)).toEqual([])
})

test.each<[string, Partial<Council>, string]>([
  ['a ward twice', { wards: [...council.wards, ...council.wards] }, '/wards/2/id'],
  ['a team twice', { teams: [...council.teams, ...council.teams] }, '/teams/3/id'],
  ['a triage that there is not', { triage: 'moon' }, '/triage'],
  [
    'a calendar that never opens',
    { calendars: council.calendars.map((calendar) => ({ ...calendar, hours: {} })) },
    '/calendars/0',
  ],
  [
    'a calendar under the name of one that ships',
    { calendars: council.calendars.map((calendar) => ({ ...calendar, id: 'office-hours' })) },
    '/calendars/0/id',
  ],
])('finds %s', (_, overrides, pointer) => {
  const pointers = checkCouncil({ ...council, ...overrides }).map((each) => each.pointer)
  expect(pointers).toContainEqual(expect.stringContaining(pointer))
})
