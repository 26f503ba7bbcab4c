import type { IANAZone } from 'luxon'
import { contentOf, type EventType } from '../../../rules/enquiry/index.ts'
import { audienceIn, audiences } from '../../../rules/escalation/index.ts'
import { dayIn, lastDayBefore } from '../../../rules/sharing/index.ts'
import type {
  Audience,
  Enquiry,
  EnquiryEvent,
  TimelineEntry,
} from '../../../schemas/types/index.ts'
import type { CouncilNames } from '../council-names.ts'
import type { Language, Words } from '../refusal.ts'
import type { Names } from './names.ts'

type Tell = (
  detail: EnquiryEvent['detail'],
  names: CouncilNames,
  people: Names,
  zone: IANAZone,
) => Words

const teamOf = (value: unknown, names: CouncilNames): string =>
  typeof value === 'string' ? names.team(value).title : ''

const officerOf = (value: unknown, people: Names): string | undefined =>
  typeof value === 'string' ? people(value).name : undefined

/** What an enquiry waits for. */
export const holdReasons: Readonly<Record<string, Words>> = {
  'waiting-for-member': { en: 'a reply from the member', cy: 'ateb gan yr aelod' },
  'waiting-for-constituent': { en: 'the constituent', cy: 'yr etholwr' },
  'waiting-for-partner': { en: 'a partner organisation', cy: 'sefydliad partner' },
  'waiting-for-works': { en: 'works to be done', cy: 'gwaith i’w wneud' },
}

const reasonOf = (value: unknown, language: Language): string =>
  (typeof value === 'string' ? holdReasons[value]?.[language] : undefined) ?? String(value)

/** What a step watches over. */
const watched: Readonly<Record<string, Words>> = {
  acknowledge: { en: 'Acknowledgement', cy: 'Cydnabyddiaeth' },
  respond: { en: 'Answer', cy: 'Ateb' },
  update: { en: 'Update', cy: 'Diweddariad' },
  investigate: { en: 'Investigation', cy: 'Ymchwiliad' },
  movement: { en: 'Standstill', cy: 'Dim symud' },
}

const isAudience = (value: unknown): value is Audience =>
  typeof value === 'string' && audiences.some((audience) => audience === value)

/** Whom a step told, or who answers what was escalated. */
const rolesIn = (values: unknown, language: Language): string =>
  (Array.isArray(values) ? values : [values])
    .filter(isAudience)
    .map((audience) => audienceIn(audience, language))
    .join(', ')

/** A step of the ladder: what it watches over, and whom it told. */
const stepped: Tell = ({ of, raiseTo, tell }) => {
  const what = watched[String(of)] ?? { en: '', cy: '' }
  const [en, cy] = [rolesIn(raiseTo ?? tell, 'en'), rolesIn(raiseTo ?? tell, 'cy')]
  return raiseTo === undefined
    ? { en: `${what.en}: told ${en}`, cy: `${what.cy}: rhoddwyd gwybod i ${cy}` }
    : { en: `${what.en}: raised to ${en}`, cy: `${what.cy}: codwyd at ${cy}` }
}

/** With whom it was shared, on which terms, and until when. */
const shared: Tell = ({ with: username, rights, constituent, until }, _names, people, zone) => {
  const name = officerOf(username, people) ?? ''
  const day = lastDayBefore(new Date(String(until)), zone)
  const terms = {
    en: [
      rights === 'contribute' ? 'to read and write messages' : 'to read',
      constituent === true ? 'with the constituent' : 'without the constituent',
    ],
    cy: [
      rights === 'contribute' ? 'i’w ddarllen ac ysgrifennu negeseuon' : 'i’w ddarllen',
      constituent === true ? 'gyda’r etholwr' : 'heb yr etholwr',
    ],
  }
  return {
    en: `Shared with ${name} until ${dayIn(day, 'en')}: ${terms.en.join(', ')}`,
    cy: `Rhannwyd â ${name} tan ${dayIn(day, 'cy')}: ${terms.cy.join(', ')}`,
  }
}

/** What each event says to people. */
const tellings: Readonly<Record<EventType, Tell>> = {
  raised: () => ({ en: 'Enquiry raised', cy: 'Codwyd yr ymholiad' }),
  acknowledged: () => ({ en: 'Acknowledged', cy: 'Cydnabuwyd' }),
  assigned: (detail, names, people) => {
    const team = teamOf(detail['team'], names)
    const officer = officerOf(detail['officer'], people)
    return officer === undefined
      ? { en: `Passed to ${team}`, cy: `Trosglwyddwyd i ${team}` }
      : { en: `Given to ${officer}, ${team}`, cy: `Rhoddwyd i ${officer}, ${team}` }
  },
  messaged: (detail) =>
    detail['audience'] === 'officers'
      ? { en: 'Note between officers', cy: 'Nodyn rhwng swyddogion' }
      : { en: 'Message sent', cy: 'Anfonwyd neges' },
  held: (detail) => ({
    en: `Put on hold: waiting for ${reasonOf(detail['reason'], 'en')}`,
    cy: `Oedwyd: yn aros am ${reasonOf(detail['reason'], 'cy')}`,
  }),
  resumed: () => ({ en: 'Wait ended', cy: 'Daeth yr aros i ben' }),
  responded: () => ({ en: 'Answered', cy: 'Atebwyd' }),
  closed: () => ({ en: 'Closed', cy: 'Caewyd' }),
  reopened: () => ({ en: 'Reopened', cy: 'Ailagorwyd' }),
  'update-requested': () => ({ en: 'Update asked for', cy: 'Gofynnwyd am ddiweddariad' }),
  escalated: ({ to }) => ({
    en: `Escalated to ${rolesIn(to, 'en')}`,
    cy: `Uwchgyfeiriwyd at ${rolesIn(to, 'cy')}`,
  }),
  shared,
  unshared: ({ with: username }, _names, people) => {
    const name = officerOf(username, people) ?? ''
    return { en: `No longer shared with ${name}`, cy: `Ni rennir mwyach â ${name}` }
  },
  stepped,
}

const textOf = (enquiry: Enquiry, event: EnquiryEvent): string | undefined => {
  const content = contentOf(enquiry, event)
  return content !== undefined && 'text' in content ? content.text : undefined
}

const isNote = (event: EnquiryEvent): boolean =>
  event.type === 'messaged' && event.detail['audience'] === 'officers'

interface Telling {
  readonly enquiry: Enquiry
  readonly language: Language
  readonly council: CouncilNames
  readonly people: Names
  /** Whether officers' notes may be read. */
  readonly notes: boolean
  /** Where days begin and end. */
  readonly zone: IANAZone
}

/** An enquiry's history in words, oldest first. */
export function timelineOf({
  enquiry,
  language,
  council,
  people,
  notes,
  zone,
}: Telling): TimelineEntry[] {
  return enquiry.events
    .filter((event) => notes || !isNote(event))
    .map((event) => {
      const text = textOf(enquiry, event)
      return {
        id: event.id,
        type: event.type,
        at: event.at.toISOString(),
        by: people(event.by),
        ...(event.onBehalfOf === undefined ? {} : { onBehalfOf: people(event.onBehalfOf) }),
        says: tellings[event.type](event.detail, council, people, zone)[language],
        ...(text === undefined ? {} : { text }),
      }
    })
}
