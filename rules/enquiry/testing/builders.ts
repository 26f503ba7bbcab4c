import { createHash } from 'node:crypto'
import type { Enquiry, Escalation, OpeningHours } from '../../../schemas/types/index.ts'
import { compileCalendar, compileDeadlines, dueAt } from '../../deadlines/index.ts'
import { compileEscalation } from '../../escalation/index.ts'
import { apply, type Applied } from '../apply.ts'
import type { Command, PlacedReferral, Raise } from '../command.ts'
import type { Context, Terms } from '../context.ts'
import { isRefusal, type RefusalCode } from '../refusal.ts'

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

const open: OpeningHours = [['09:00', '17:00']]
export const officeHours = compileCalendar(
  {
    id: 'office-hours',
    title: 'Office hours',
    timezone: 'Europe/London',
    hours: { mon: open, tue: open, wed: open, thu: open, fri: open },
    holidays: 'england-and-wales',
    closures: [],
    openings: [],
  },
  {
    'england-and-wales': { events: [] },
    scotland: { events: [] },
    'northern-ireland': { events: [] },
  },
)

/** Monday morning, an hour after opening. */
export const monday = new Date('2026-03-02T10:00:00Z')
export const after = (hours: number, from = monday): Date =>
  new Date(from.getTime() + hours * 3_600_000)

const teams = new Map([
  ['potholes', ['olu', 'pru']],
  ['drainage', ['dee']],
])

/** A ladder of every kind of step. */
export const usualEscalation: Escalation = {
  ladders: [
    {
      id: 'usual',
      steps: [
        { id: 'not-acknowledged', of: 'acknowledge', at: '100%', tell: ['officer', 'team-lead'] },
        { id: 'halfway', of: 'respond', at: '50%', tell: ['officer'] },
        { id: 'day-before', of: 'respond', before: 'P1D', tell: ['officer', 'team-lead'] },
        { id: 'breach', of: 'respond', at: '100%', raiseTo: 'service-manager', tell: ['member'] },
        { id: 'three-days-over', of: 'respond', after: 'P3D', raiseTo: 'director' },
        { id: 'no-update', of: 'update', at: '100%', raiseTo: 'team-lead' },
        { id: 'no-finding', of: 'investigate', at: '150%', raiseTo: 'director' },
        { id: 'stalled', of: 'movement', after: 'P5D', raiseTo: 'team-lead' },
      ],
    },
  ],
  rules: [],
  otherwise: 'usual',
}

export const termsOf = (escalation: Escalation): Terms => ({
  deadlines: compileDeadlines({
    calendar: 'office-hours',
    rules: [],
    otherwise: { acknowledge: 'PT4H', respond: 'P2D' },
    holdWhile: ['waiting-for-member'],
    atClose: 'stay',
  }),
  escalation: compileEscalation(escalation, new Map([['office-hours', officeHours]])),
})
const terms = termsOf(usualEscalation)

let issued = 0
export const context = (overrides: Partial<Context> = {}): Context => ({
  now: monday,
  by: 'olu',
  kind: 'officer',
  ids: () => `event-${(issued += 1)}`,
  digest,
  calendar: (id) => (id === 'office-hours' ? officeHours : undefined),
  terms,
  officersOf: (team) => teams.get(team),
  sharing: {
    allows: { share: 'contribute', constituent: true, days: 90 },
    members: ['ann', 'bob', 'cat'],
    zone: officeHours.zone,
  },
  ...overrides,
})

export const byAnn = (now = monday): Context => context({ now, by: 'ann', kind: 'councillor' })
export const byOlu = (now = monday): Context => context({ now })

export const placedReferral = (
  overrides: Partial<PlacedReferral> = {},
  start = monday,
): PlacedReferral => ({
  id: 'lead',
  lead: true,
  team: 'potholes',
  rule: 'road-surface',
  because: 'The road surface is for highways maintenance',
  calendar: 'office-hours',
  atClose: 'stay',
  holdWhile: ['waiting-for-member'],
  clocks: (['acknowledge', 'respond'] as const).map((target) => {
    const limit = target === 'acknowledge' ? 'PT4H' : 'P2D'
    const due = dueAt({ calendar: officeHours, start, limit }) ?? start
    return { target, limit, rule: 'otherwise', startedAt: start, dueAt: due }
  }),
  ...overrides,
})

export const raiseCommand = (overrides: Partial<Raise> = {}): Raise => ({
  name: 'raise',
  reference: '222-222-222',
  area: 'highways',
  category: 'pothole',
  version: 1,
  ward: 'harbour',
  channel: 'phone',
  member: 'ann',
  memberKind: 'councillor',
  constituent: { name: 'Cai Penhallow', consent: true },
  placed: {
    kind: 'service-request',
    priority: 'normal',
    raisedWhen: { weekday: 'mon', withinHours: true },
    summary: { en: 'Quay Street' },
    answers: { where: 'Quay Street', depth: 40 },
    ladder: { id: 'usual', rule: 'otherwise' },
    referrals: [placedReferral()],
  },
  ...overrides,
})

const applied = (outcome: ReturnType<typeof apply>): Applied => {
  if (isRefusal(outcome)) throw new Error(`Refused: ${outcome.refusal}`)
  return outcome
}

export const raised = (overrides: Partial<Raise> = {}): Enquiry =>
  applied(apply(null, raiseCommand(overrides), byAnn())).enquiry

/** The enquiry after these commands, each of which must be accepted. */
export const following = (
  enquiry: Enquiry,
  ...steps: readonly (readonly [Command, Context])[]
): Enquiry =>
  steps.reduce((each, [command, by]) => applied(apply(each, command, by)).enquiry, enquiry)

export const refusalOf = (
  enquiry: Enquiry | null,
  command: Command,
  by: Context,
): RefusalCode | null => {
  const outcome = apply(enquiry, command, by)
  return isRefusal(outcome) ? outcome.refusal : null
}
