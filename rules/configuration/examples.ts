import type { Example, Instant, Priority } from '../../schemas/types/index.ts'
import type { CompiledArea } from './compile.ts'
import { place, type Placing } from './place.ts'

/** What an example's enquiry would get. */
interface ExampleOutcome {
  team: string
  priority: Priority
  acknowledgeBy: Instant
  respondBy: Instant
}

/** How one example came out. */
export interface ExampleResult {
  example: string
  /** As expected, in every respect that the example names. */
  passed: boolean
  /** Null when the area has no such category. */
  outcome: ExampleOutcome | null
  /** What is not as expected. */
  differences: { field: keyof ExampleOutcome; expected: string; got: string | null }[]
}

const outcomeOf = ({ route, placed }: Placing): ExampleOutcome => {
  const lead = placed.referrals.find((referral) => referral.lead)
  const by = (target: string): string =>
    lead?.clocks.find((clock) => clock.target === target)?.dueAt.toISOString() ?? ''
  return {
    team: route.team,
    priority: route.priority,
    acknowledgeBy: by('acknowledge'),
    respondBy: by('respond'),
  }
}

const isInstant = (field: keyof ExampleOutcome): boolean =>
  field === 'acknowledgeBy' || field === 'respondBy'

const same = (field: keyof ExampleOutcome, expected: string, got: string | undefined): boolean =>
  got !== undefined &&
  (isInstant(field) ? Date.parse(expected) === Date.parse(got) : expected === got)

const fields = ['team', 'priority', 'acknowledgeBy', 'respondBy'] as const

const resultOf = (area: CompiledArea, { id, given, expect }: Example): ExampleResult => {
  const placing = place(area, {
    category: given.category,
    ward: given.ward,
    channel: given.channel ?? 'other',
    memberKind: given.memberKind ?? 'councillor',
    answers: given.answers,
    raisedAt: new Date(given.raisedAt),
  })
  const outcome = placing && outcomeOf(placing)
  const differences = fields.flatMap((field) => {
    const expected = expect[field]
    return expected === undefined || same(field, expected, outcome?.[field])
      ? []
      : [{ field, expected, got: outcome?.[field] ?? null }]
  })
  return { example: id, passed: outcome !== null && differences.length === 0, outcome, differences }
}

/** Tries every example of the configuration. One that fails keeps a draft from being published. */
export const runExamples = (area: CompiledArea): ExampleResult[] =>
  area.configuration.examples.map((example) => resultOf(area, example))
