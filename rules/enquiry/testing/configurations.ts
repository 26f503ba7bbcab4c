import fc from 'fast-check'
import type { Calendar, Deadlines, Ladder, LadderStep } from '../../../schemas/types/index.ts'
import { compileCalendar, compileDeadlines, dueAt } from '../../deadlines/index.ts'
import { bankHolidays } from '../../deadlines/testing/build-calendar.ts'
import { momentAfter, randomCalendar } from '../../deadlines/testing/random-calendar.ts'
import { compileEscalation } from '../../escalation/index.ts'
import { placedReferral, raiseCommand } from './builders.ts'
import type { Setting } from './stories.ts'

/** A limit in days or in whole minutes, so that it can be counted out minute by minute. */
export const duration = fc.oneof(
  fc.integer({ min: 1, max: 3 }).map((days) => `P${days}D`),
  fc.integer({ min: 1, max: 900 }).map((minutes) => `PT${minutes}M`),
)

const time: fc.Arbitrary<Pick<LadderStep, 'at' | 'before' | 'after'>> = fc.oneof(
  fc.constant({ at: '100%' }),
  fc.constantFrom(0, 25, 50, 75, 90, 150, 200).map((percent) => ({ at: `${percent}%` })),
  duration.map((before) => ({ before })),
  duration.map((after) => ({ after })),
)

const audience = fc.constantFrom('officer', 'team-lead', 'member', 'director')
const ofClock = fc.record({
  of: fc.constantFrom('acknowledge', 'respond', 'update', 'investigate'),
  time,
  tell: fc.uniqueArray(audience, { maxLength: 2 }),
})
const ofMovement = fc.record({
  of: fc.constant('movement' as const),
  time: duration.map((after) => ({ after })),
  tell: fc.uniqueArray(audience, { maxLength: 2 }),
})

/** Steps of any kind, in any order. */
export const ladderSteps: fc.Arbitrary<LadderStep[]> = fc
  .array(fc.oneof({ weight: 4, arbitrary: ofClock }, { weight: 1, arbitrary: ofMovement }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((all) =>
    all.map(({ of, time: when, tell }, at): LadderStep => ({ id: `s${at}`, of, tell, ...when })),
  )

/** A configuration, what is raised under it, and when. */
export interface Configured {
  calendar: Calendar
  /** Outside whose open hours nobody is told. */
  quiet: Calendar | undefined
  deadlines: Deadlines
  ladder: Ladder
  setting: Setting
}

/** Any calendar, limits and ladder, however they fit together. */
export const configured: fc.Arbitrary<Configured> = randomCalendar.chain(({ calendar, around }) =>
  fc
    .record({
      start: momentAfter(around),
      quiet: fc.option(randomCalendar, { nil: undefined }),
      limits: fc.record({
        acknowledge: duration,
        respond: duration,
        update: duration,
        investigate: duration,
      }),
      holdWhile: fc.subarray(['waiting-for-member', 'waiting-for-works'] as const),
      atClose: fc.constantFrom('stay' as const, 'roll' as const),
      steps: ladderSteps,
      levers: fc.record({ requestUpdateAfter: duration }),
    })
    .map(({ start, quiet, limits, holdWhile, atClose, steps: all, levers }): Configured => {
      const deadlines: Deadlines = {
        calendar: calendar.id,
        rules: [],
        otherwise: limits,
        holdWhile,
        atClose,
      }
      const quietCalendar = quiet && { ...quiet.calendar, id: 'quiet' }
      const ladder: Ladder = {
        id: 'random',
        steps: all,
        ...(quietCalendar !== undefined && { quietHours: 'quiet' }),
      }
      const given = { calendar, quiet: quietCalendar, deadlines, ladder }
      return { ...given, setting: settingOf(given, new Date(start), levers) }
    }),
)

/** The enquiry, placed as such a configuration would, with a second team. */
function settingOf(
  { calendar, quiet, deadlines, ladder }: Omit<Configured, 'setting'>,
  start: Date,
  limits: { requestUpdateAfter: string },
): Setting {
  const compiled = [calendar, ...(quiet === undefined ? [] : [quiet])].map(
    (each) => [each.id, compileCalendar(each, bankHolidays)] as const,
  )
  const calendars = new Map(compiled)
  const { holdWhile, atClose } = deadlines
  const clocks = (['acknowledge', 'respond'] as const).map((target) => {
    const limit = deadlines.otherwise[target]
    const working = compileCalendar(calendar, bankHolidays)
    const due = dueAt({ calendar: working, start, limit, atClose }) ?? start
    return { target, limit, rule: 'otherwise', startedAt: start, dueAt: due }
  })
  const placed = { calendar: calendar.id, holdWhile: [...holdWhile], atClose, clocks }
  return {
    start,
    raise: raiseCommand({
      placed: {
        ...raiseCommand().placed,
        ladder: { id: ladder.id, rule: 'otherwise' },
        referrals: [
          placedReferral(placed),
          placedReferral({ ...placed, id: 'also-1', lead: false, team: 'drainage' }),
        ],
      },
    }),
    context: {
      calendar: (id) => calendars.get(id),
      terms: {
        deadlines: compileDeadlines(deadlines),
        escalation: compileEscalation(
          { ladders: [ladder], rules: [], otherwise: ladder.id, limits },
          calendars,
        ),
      },
    },
  }
}
