import type { IANAZone } from 'luxon'
import { contentOf, leadOf } from '../../../rules/enquiry/index.ts'
import { dayIn, lastDayBefore } from '../../../rules/sharing/index.ts'
import { momentIn } from '../../../rules/words/moment.ts'
import type { Enquiry, EnquiryEvent, Referral, Target } from '../../../schemas/types/index.ts'
import type { CouncilNames } from '../council-names.ts'
import type { Language, Words } from '../refusal.ts'
import type { Names } from '../view/names.ts'
import { summaryIn } from '../view/summary-in.ts'
import { holdReasons } from '../view/timeline.ts'

/** What a message speaks of. */
export interface Subject {
  readonly enquiry: Enquiry
  readonly event: EnquiryEvent | undefined
  /** The referral that the event is about. */
  readonly referral: Referral
  readonly language: Language
  readonly council: CouncilNames
  readonly people: Names
  readonly category: string
  readonly zone: IANAZone
  /** Whether a text gives away what must not be mailed. */
  readonly tells: (text: string) => boolean
}

const words = {
  officer: { en: 'an officer', cy: 'swyddog' },
  undated: { en: 'a date that is not settled yet', cy: 'dyddiad nad yw wedi’i bennu eto' },
  unsaid: { en: '(Read it in Portreeve.)', cy: '(Darllenwch ef yn Portreeve.)' },
} satisfies Record<string, Words>

/** What each clock runs for. */
const limits: Readonly<Record<Target | 'movement', Words>> = {
  acknowledge: { en: 'an acknowledgement', cy: 'cydnabyddiaeth' },
  respond: { en: 'an answer', cy: 'ateb' },
  update: { en: 'an update', cy: 'diweddariad' },
  investigate: { en: 'a senior manager’s answer', cy: 'ateb gan uwch-reolwr' },
  movement: { en: 'some movement', cy: 'rhywfaint o symud' },
}

const isLimit = (of: unknown): of is keyof typeof limits =>
  typeof of === 'string' && Object.hasOwn(limits, of)

const limitOf = ({ event }: Subject): keyof typeof limits => {
  const of = event?.detail['of']
  return isLimit(of) ? of : 'respond'
}

function dueBy(subject: Subject, target: string): string {
  const { enquiry, zone, language } = subject
  const clock = leadOf(enquiry).clocks.findLast((each) => each.target === target)
  const due = clock?.dueAt ?? null
  return due === null ? words.undated[language] : momentIn(due, zone, language)
}

/** What was written at the event, unless it gives somebody away or has been erased. */
function said({ enquiry, event, language, tells }: Subject): string {
  const content = event === undefined ? undefined : contentOf(enquiry, event)
  const text = content !== undefined && 'text' in content ? content.text : undefined
  return text === undefined || tells(text) ? words.unsaid[language] : text
}

const reason = ({ event, language }: Subject): string => {
  const given = event?.detail['reason']
  return (typeof given === 'string' ? holdReasons[given]?.[language] : undefined) ?? ''
}

/** The last day of what was shared. */
function untilOf(event: EnquiryEvent | undefined, zone: IANAZone, language: Language): string {
  const until = event?.detail['until']
  return typeof until === 'string' ? dayIn(lastDayBefore(new Date(until), zone), language) : ''
}

type Value = (subject: Subject) => string

/** What may stand in braces in a message. */
const values: Readonly<Record<string, Value>> = {
  reference: ({ enquiry }) => enquiry._id,
  summary: ({ enquiry, language }) => summaryIn(enquiry, language),
  category: ({ category }) => category,
  ward: ({ enquiry, council }) => council.ward(enquiry.ward).name,
  member: ({ enquiry, people }) => people(enquiry.member).name,
  team: ({ referral, council }) => council.team(referral.team).title,
  by: ({ event, people }) => (event === undefined ? '' : people(event.onBehalfOf ?? event.by).name),
  until: ({ event, zone, language }) => untilOf(event, zone, language),
  officer: ({ referral, people, language }) =>
    referral.officer === undefined ? words.officer[language] : people(referral.officer).name,
  acknowledgeBy: (subject) => dueBy(subject, 'acknowledge'),
  respondBy: (subject) => dueBy(subject, 'respond'),
  updateBy: (subject) => dueBy(subject, 'update'),
  investigateBy: (subject) => dueBy(subject, 'investigate'),
  limit: (subject) => limits[limitOf(subject)][subject.language],
  limitBy: (subject) => dueBy(subject, limitOf(subject)),
  reason,
  response: said,
  narrative: said,
}

/** What stands for this name in a message about this subject; undefined if it is no name of ours. */
export const valueOf = (subject: Subject, name: string): string | undefined =>
  Object.hasOwn(values, name) ? values[name]?.(subject) : undefined
