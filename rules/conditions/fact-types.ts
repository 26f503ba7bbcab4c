import type {
  Channel,
  EnquiryKind,
  Facts,
  MemberKind,
  Priority,
} from '../../schemas/types/index.ts'

/** What a fact can be. `choices` lists the values it may have; without it any text will do. */
export interface FactType {
  type: 'text' | 'number' | 'boolean' | 'date' | 'choice' | 'choices'
  choices?: string[]
}

/** The facts that a condition may ask about, by field. */
export type FactTypes = Record<string, FactType>

type Weekday = NonNullable<NonNullable<Facts['raisedAt']>['weekday']>

const kinds: EnquiryKind[] = ['query', 'service-request', 'request-for-information', 'complaint']
const priorities: Priority[] = ['low', 'normal', 'high', 'urgent']
const channels: Channel[] = [
  'letter',
  'phone',
  'email',
  'social-media',
  'surgery',
  'doorstep',
  'other',
]
const memberKinds: MemberKind[] = ['councillor', 'mp']
const weekdays: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/**
 * The facts that every enquiry has. Which categories and wards there are is for each council to say:
 * replace `category` and `ward` with types that list them, and add the template's `answers.*`.
 */
export const standardFactTypes: FactTypes = {
  category: { type: 'choice' },
  kind: { type: 'choice', choices: kinds },
  priority: { type: 'choice', choices: priorities },
  ward: { type: 'choice' },
  channel: { type: 'choice', choices: channels },
  'member.kind': { type: 'choice', choices: memberKinds },
  'raisedAt.weekday': { type: 'choice', choices: weekdays },
  'raisedAt.withinHours': { type: 'boolean' },
}
