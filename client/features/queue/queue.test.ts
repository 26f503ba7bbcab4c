import { expect, test } from '@jest/globals'
import type { EnquiryLine, EnquiryStatus, Me, RoleName } from '../../../schemas/types/index.ts'
import { countsOf } from './queue-counts.tsx'
import { takingOf } from './taking.ts'

const me = (...roles: RoleName[]): Me => ({
  username: 'officer',
  name: 'An Officer',
  kind: 'officer',
  language: 'en',
  wards: [],
  roles: roles.map((role) => ({ role, domain: 'team:roads', title: 'Roads' })),
  actsFor: [],
})

const line = (status: EnquiryStatus, officer?: string): EnquiryLine => ({
  reference: 'F7M-2QX-9C4',
  status,
  priority: 'normal',
  area: { id: 'highways', title: 'Highways' },
  category: { id: 'pothole', title: 'Pothole' },
  summary: '',
  ward: { id: 'harbour', name: 'Harbour' },
  member: { username: 'councillor', name: 'Cllr Example' },
  team: { id: 'roads', title: 'Roads' },
  ...(officer === undefined ? {} : { officer: { username: officer, name: officer } }),
  raisedAt: '2026-03-02T09:00:00Z',
  dueAt: null,
  dueTarget: null,
  overdue: false,
})

test.each([
  ['an officer acknowledges what is raised', me('officer'), line('raised'), 'acknowledge'],
  ['but not what is acknowledged already', me('officer'), line('acknowledged'), undefined],
  ['a team lead assigns', me('team-lead'), line('acknowledged'), 'assign'],
  ['what somebody has is not taken', me('team-lead'), line('raised', 'other'), undefined],
  ['governance takes nothing', me('governance'), line('raised'), undefined],
  ['a director answers nothing themselves', me('director'), line('raised'), undefined],
])('%s', (_, person, enquiry, expected) => {
  expect(takingOf(person, enquiry)).toBe(expected)
})

test('the counts tell what is due today and with nobody', () => {
  const due = (dueAt: string | null, overdue = false) => ({
    ...line('raised', 'x'),
    dueAt,
    overdue,
  })
  const lines = [
    due('2026-03-02T16:00:00Z', true),
    due('2026-03-05T09:00:00Z', true),
    due('2026-03-05T17:00:00Z'),
    due('2026-03-06T00:30:00Z'),
    due(null),
    line('raised'),
  ]
  const now = new Date('2026-03-05T10:00:00Z')
  expect(countsOf(lines, now)).toEqual({ today: 1, nobody: 1 })
})
