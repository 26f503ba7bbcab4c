import fc from 'fast-check'
import { duration, ladderSteps } from '../../rules/enquiry/testing/configurations.ts'
import type { Deadlines, Escalation } from '../../schemas/types/index.ts'
import type { LaterCommand } from '../app/carry-out.ts'
import type { Moment } from './cut-off.ts'

/** What a service area says of its clocks, whatever that is. */
export interface Terms {
  readonly deadlines: Deadlines
  readonly escalation: Escalation
}

export const terms: fc.Arbitrary<Terms> = fc
  .record({
    calendar: fc.constantFrom('council-hours', 'counter-hours', 'crew-hours'),
    acknowledge: duration,
    respond: duration,
    update: duration,
    investigate: duration,
    holdWhile: fc.subarray(['waiting-for-member', 'waiting-for-works'] as const),
    atClose: fc.constantFrom('stay' as const, 'roll' as const),
    quiet: fc.boolean(),
    steps: ladderSteps,
    requestUpdateAfter: duration,
    escalateTo: fc.constantFrom('service-manager' as const, 'director' as const),
  })
  .map(
    ({
      calendar,
      holdWhile,
      atClose,
      quiet,
      steps,
      requestUpdateAfter,
      escalateTo,
      ...limits
    }) => ({
      deadlines: { calendar, rules: [], otherwise: limits, holdWhile, atClose },
      escalation: {
        ladders: [{ id: 'random', steps, ...(quiet && { quietHours: 'council-hours' }) }],
        rules: [],
        otherwise: 'random',
        limits: { requestUpdateAfter, escalateTo },
      },
    }),
  )

export const workerNames = ['take-steps', 'deliver', 'mail-out'] as const

/** A process that does one thing and is killed at its nth write, if it comes to that. */
export interface Doomed {
  readonly nth: number
  readonly moment: Moment
}

const doomed: fc.Arbitrary<Doomed> = fc.record({
  nth: fc.oneof(fc.constant(1_000), fc.integer({ min: 1, max: 6 })),
  moment: fc.constantFrom('before' as const, 'halfway' as const, 'after' as const),
})

const members = ['councillor', 'support'] as const
const text = fc.constantFrom('Quay Street', 'Mae’n dda')

/** Who may try what. */
const tries: fc.Arbitrary<{ who: string; command: LaterCommand }> = fc.oneof(
  fc.record({
    who: fc.constantFrom('officer', 'teamlead', 'manager'),
    command: fc.oneof(
      fc.constant({ name: 'acknowledge' as const }),
      text.map((said) => ({ name: 'message' as const, text: said })),
      text.map((said) => ({ name: 'message' as const, text: said, audience: 'officers' as const })),
      fc
        .constantFrom('waiting-for-member' as const, 'waiting-for-works' as const)
        .map((reason) => ({ name: 'hold' as const, reason })),
      fc.constant({ name: 'resume' as const }),
      text.map((said) => ({ name: 'respond' as const, text: said })),
      fc.constant({ name: 'assign' as const, officer: 'officer' }),
      text.map((because) => ({ name: 'assign' as const, team: 'drainage', because })),
    ),
  }),
  fc.record({
    who: fc.constantFrom(...members),
    command: fc.oneof(
      text.map((said) => ({ name: 'message' as const, text: said })),
      fc.constant({ name: 'request-update' as const }),
      text.map((because) => ({ name: 'reopen' as const, because })),
      text.map((said) => ({ name: 'escalate' as const, text: said })),
    ),
  }),
)

/** Those whose access changes while the story goes on. */
export const unsteady = ['officer', 'teamlead', 'manager', 'support'] as const

export type Happening =
  | { readonly kind: 'raise'; readonly who: (typeof members)[number] }
  | {
      readonly kind: 'command'
      readonly nth: number
      readonly who: string
      readonly command: LaterCommand
    }
  | { readonly kind: 'pass'; readonly minutes: number }
  | { readonly kind: 'work'; readonly worker: number; readonly doomed: Doomed }
  | {
      readonly kind: 'access'
      readonly who: (typeof unsteady)[number]
      readonly how: 'leaves' | 'loses' | 'returns'
    }
  | { readonly kind: 'restrict'; readonly nth: number }
  | { readonly kind: 'mail'; readonly away: boolean }

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('raise' as const), who: fc.constantFrom(...members) }),
  },
  {
    weight: 8,
    arbitrary: fc
      .record({ nth: fc.nat(9), tried: tries })
      .map(({ nth, tried }) => ({ kind: 'command' as const, nth, ...tried })),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('pass' as const),
      minutes: fc.oneof(
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 6_000 }),
        fc.integer({ min: -3_000, max: 0 }),
      ),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant('work' as const),
      worker: fc.nat(workerNames.length - 1),
      doomed,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('access' as const),
      who: fc.constantFrom(...unsteady),
      how: fc.constantFrom('leaves' as const, 'loses' as const, 'returns' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restrict' as const), nth: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('mail' as const), away: fc.boolean() }) },
)

export const story = fc.array(happening, { minLength: 10, maxLength: 50, size: 'max' })
