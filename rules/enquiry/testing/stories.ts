import fc from 'fast-check'
import type { Enquiry, HoldReason } from '../../../schemas/types/index.ts'
import { apply } from '../apply.ts'
import type { Command, Commands, Raise } from '../command.ts'
import type { Context } from '../context.ts'
import type { SealedEvent } from '../event.ts'
import { isRefusal } from '../refusal.ts'
import { context, monday, placedReferral, raiseCommand } from './builders.ts'

const reason = fc.constantFrom<HoldReason>('waiting-for-member', 'waiting-for-works')
const referral = fc.constantFrom('lead', 'also-1', 'nowhere')
const text = fc.constantFrom('', 'Quay Street', '\uD83D', 'Mae’n dda')
const team = fc.constantFrom('potholes', 'drainage', 'nowhere')
const officer = fc.constantFrom('olu', 'pru', 'dee', 'nobody')

/** A field that may be there or not. */
const maybe = <T>(name: string, of: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.oneof(
    fc.constant({}),
    of.map((value) => ({ [name]: value })),
  )
const fields: Record<Exclude<keyof Commands, 'raise'>, fc.Arbitrary<object>[]> = {
  acknowledge: [maybe('referral', referral), maybe('text', text)],
  assign: [
    maybe('referral', referral),
    maybe('team', team),
    maybe('officer', officer),
    maybe('because', text),
  ],
  message: [
    text.map((said) => ({ text: said })),
    maybe('audience', fc.constantFrom('everyone', 'officers')),
  ],
  hold: [reason.map((why) => ({ reason: why })), maybe('referral', referral), maybe('note', text)],
  resume: [maybe('referral', referral)],
  respond: [text.map((said) => ({ text: said }))],
  close: [text.map((said) => ({ narrative: said }))],
  reopen: [text.map((said) => ({ because: said }))],
  'request-update': [maybe('text', text)],
  escalate: [text.map((said) => ({ text: said }))],
  share: [
    fc.subarray(['bob', 'cat', 'nobody'], { minLength: 1 }).chain((with_) =>
      fc
        .record({
          rights: fc.constantFrom('read', 'contribute'),
          constituent: fc.boolean(),
          until: fc.constantFrom('2026-03-01', '2026-03-09', '2026-08-01'),
        })
        .map((terms) => ({ with: with_, ...terms })),
    ),
  ],
  unshare: [fc.constantFrom('bob', 'cat', 'nobody').map((username) => ({ with: username }))],
  step: [],
}
const command: fc.Arbitrary<Command> = fc.oneof(
  ...Object.entries(fields).map(([name, parts]) =>
    fc.tuple(...parts).map((each) => Object.assign({ name }, ...each) as Command),
  ),
)

const people = fc.constantFrom(
  { by: 'olu', kind: 'officer' as const },
  { by: 'ann', kind: 'councillor' as const },
  { by: 'sal', kind: 'support' as const, onBehalfOf: 'ann' },
  { by: 'mia', kind: 'officer' as const, roles: ['service-manager' as const] },
)

/** Another member, with whom it is shared, may do no more than write. */
const bob = { by: 'bob', kind: 'councillor' as const }

/** A command, minutes after (or before, should the machine's time jump) the one ahead of it. */
export const happening = fc
  .record({
    command,
    minutes: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 6_000 }) },
      { weight: 5, arbitrary: fc.integer({ min: -600, max: 0 }) },
      { weight: 1, arbitrary: fc.integer({ min: -30_000, max: 30_000 }) },
    ),
    who: people,
    contributes: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ contributes, ...each }) =>
    each.command.name === 'message' && contributes === 0 ? { ...each, who: bob } : each,
  )
export const story = fc.array(happening, { maxLength: 25 })

/** What a story is told over: how the enquiry is raised, when, and under which configuration. */
export interface Setting {
  raise: Raise
  start: Date
  context: Pick<Context, 'calendar' | 'terms'> | undefined
}

const raise = raiseCommand({
  placed: {
    ...raiseCommand().placed,
    referrals: [
      placedReferral(),
      placedReferral({ id: 'also-1', lead: false, team: 'drainage', atClose: 'roll' }),
    ],
  },
})

export type Happening = {
  command: Command
  minutes: number
  who: Partial<Context>
}

export interface Told {
  /** The enquiry after each command that was not refused, and after each sweep that took a step. */
  states: Enquiry[]
  events: SealedEvent[]
  /** The enquiry after each sweep, and the instant up to which it went. */
  swept: { now: Date; enquiry: Enquiry }[]
}

const usualSetting: Setting = { raise, start: monday, context: undefined }

const machine: Partial<Context> = { by: 'portreeve', kind: 'officer' }

export const last = ({ states }: Pick<Told, 'states'>): Enquiry => {
  const enquiry = states.at(-1)
  if (enquiry === undefined) throw new Error('Nothing was told')
  return enquiry
}

/** What becomes of an enquiry; `sweeping`: the steps due are taken before each command and at the end. */
export const tell = (
  steps: readonly Happening[],
  { sweeping = false, setting = usualSetting }: { sweeping?: boolean; setting?: Setting } = {},
): Told => {
  let now = setting.start.getTime()
  let count = 0
  const ids = () => `e${(count += 1)}`
  const contextOf = (who: Partial<Context>) =>
    context({ ...setting.context, ...who, ids, now: new Date(now) })
  const first = apply(null, setting.raise, contextOf({ by: 'ann', kind: 'councillor' }))
  if (isRefusal(first)) throw new Error(first.refusal)
  const told: Told = { states: [first.enquiry], events: first.events, swept: [] }

  const happens = (command: Command, who: Partial<Context>): void => {
    const outcome = apply(last(told), command, contextOf(who))
    if (isRefusal(outcome)) return
    told.states.push(outcome.enquiry)
    told.events.push(...outcome.events)
  }
  const sweep = (): void => {
    const { nextStep } = last(told)
    if (nextStep !== null && nextStep.getTime() <= now) happens({ name: 'step' }, machine)
    told.swept.push({ now: new Date(now), enquiry: last(told) })
  }

  for (const { command: next, minutes, who } of steps) {
    now += minutes * 60_000
    if (sweeping) sweep()
    happens(next, next.name === 'step' ? machine : who)
  }
  if (sweeping) sweep()
  return told
}
