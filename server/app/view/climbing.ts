import { ifGiven, defined } from '../defined.ts'
import type { Enquiry, EnquiryView, RoleName } from '../../../schemas/types/index.ts'
import type { Caller } from '../caller.ts'
import { type ContextServices, settingOf } from '../context-for.ts'
import type { LocalArea } from '../local-area.ts'
import type { Language } from '../refusal.ts'
import { ladderView } from './ladder-view.ts'
import { leverViews } from './lever-views.ts'
import type { Names } from './names.ts'

interface Telling {
  readonly language: Language
  readonly people: Names
  readonly local: LocalArea | undefined
  readonly roles: readonly RoleName[]
  readonly may: (action: string) => boolean
}

type Climbing = Pick<EnquiryView, 'ladder' | 'levers' | 'escalation'>

const escalationIn = ({ escalation }: Enquiry, { people, roles }: Telling) =>
  ifGiven(escalation, ({ to, at, by }) => ({
    to,
    at: at.toISOString(),
    by: people(by),
    yours: roles.includes(to),
  }))

/** What happens by itself, what the member's side can do about it, and what it did. */
export async function climbingIn(
  services: ContextServices,
  { person }: Caller,
  enquiry: Enquiry,
  telling: Telling,
): Promise<Climbing> {
  const { language, local, roles, may } = telling
  // Without the configuration it was raised under, nothing is known of its steps.
  if (local === undefined) return { ladder: { steps: [] }, levers: {} }
  const setting = await settingOf(services, enquiry)
  const context = { ...setting, by: person._id, kind: person.kind, roles, officersOf: () => [] }
  return {
    ladder: ladderView(enquiry, setting, { language, local }),
    levers: leverViews(enquiry, context, { language, may }),
    ...defined({ escalation: escalationIn(enquiry, telling) }),
  }
}
