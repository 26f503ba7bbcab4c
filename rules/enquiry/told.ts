import type { Enquiry, OutboxAudience, OutboxEntry, Referral } from '../../schemas/types/index.ts'
import { clockOf, leadOf } from './clocks.ts'
import type { EventType, SealedEvent, SealedEventOf } from './event.ts'
import { isByMember, isContributed } from './movement.ts'
import { referralOf } from './referral.ts'

/** Every message that an event has by itself; a step may name another of the configuration's. */
export const messageIds = [
  'raised',
  'new-work',
  'acknowledged',
  'assigned',
  'assigned-to-you',
  'messaged',
  'member-messaged',
  'contributed',
  'noted',
  'held',
  'resumed',
  'responded',
  'closed',
  'reopened',
  'reopened-for-you',
  'update-requested',
  'escalated',
  'escalated-from-you',
  'reminder',
  'overdue',
  'stalled',
  'raised-to-you',
  'late',
  'shared',
] as const
export type MessageId = (typeof messageIds)[number]

/** Whom an event concerns, with which message, and whether it asks them to do something. */
interface Telling {
  readonly to: OutboxAudience
  readonly message: string
  readonly task: boolean
}

const tell = (to: OutboxAudience, message: MessageId): Telling => ({ to, message, task: false })
const ask = (to: OutboxAudience, message: MessageId): Telling => ({ to, message, task: true })

/** What a further team does is told by the lead's one answer (BR 3.2). */
const ofLead = (enquiry: Enquiry, referral: string): boolean => leadOf(enquiry).id === referral

type Tell<T extends EventType> = (event: SealedEventOf<T>, enquiry: Enquiry) => readonly Telling[]

/** What a step says to those it tells: that a limit nears, has passed, or that nothing moves. */
const reminderOf = (event: SealedEventOf<'stepped'>, enquiry: Enquiry): MessageId => {
  const { of, due } = event.detail
  if (of === 'movement') return 'stalled'
  const clock = clockOf(leadOf(enquiry), of)
  return clock?.dueAt != null && clock.dueAt <= new Date(due) ? 'overdue' : 'reminder'
}

const stepped: Tell<'stepped'> = (event, enquiry) => {
  const { tell: told, raiseTo, message } = event.detail
  const reminder = reminderOf(event, enquiry)
  const words = (to: OutboxAudience): MessageId => (to === 'member' ? 'late' : reminder)
  return [
    ...(raiseTo === undefined ? [] : [ask(raiseTo, 'raised-to-you')]),
    ...told
      .filter((to) => to !== raiseTo)
      .map((to) => (to === 'officer' ? ask(to, words(to)) : tell(to, words(to)))),
  ].map((each) => (message === undefined ? each : { ...each, message }))
}

/** Whom each event tells what. Nobody outside hears of officers' notes. */
const tellings: { [T in EventType]: Tell<T> } = {
  raised: () => [tell('member', 'raised'), ask('officer', 'new-work')],
  acknowledged: ({ detail }, enquiry) =>
    ofLead(enquiry, detail.referral) ? [tell('member', 'acknowledged')] : [],
  assigned: ({ detail }, enquiry) => [
    ask('officer', 'assigned-to-you'),
    ...(ofLead(enquiry, detail.referral) ? [tell('member', 'assigned')] : []),
  ],
  messaged: (event, enquiry) => {
    if (event.detail.audience === 'officers') return [tell('officer', 'noted')]
    if (isContributed(event)) return [ask('officer', 'contributed'), tell('member', 'messaged')]
    return isByMember(enquiry, event)
      ? [ask('officer', 'member-messaged')]
      : [tell('member', 'messaged')]
  },
  held: ({ detail }, enquiry) => (ofLead(enquiry, detail.referral) ? [tell('member', 'held')] : []),
  resumed: ({ detail }, enquiry) =>
    ofLead(enquiry, detail.referral) ? [tell('member', 'resumed')] : [],
  responded: () => [tell('member', 'responded')],
  closed: () => [tell('member', 'closed')],
  reopened: (event, enquiry) => [
    ask('officer', 'reopened-for-you'),
    ...(isByMember(enquiry, event) ? [] : [tell('member', 'reopened')]),
  ],
  'update-requested': () => [ask('officer', 'update-requested')],
  escalated: ({ detail }) => [ask(detail.to, 'escalated'), tell('officer', 'escalated-from-you')],
  shared: () => [tell('shared-with', 'shared')],
  // What they may no longer see they are not told of; that their tabs are out of date is no message.
  unshared: () => [],
  stepped,
}

/** What comes with something else that tells more: the end of a wait, the reason of an assignment. */
const goesWithout = (event: SealedEvent, events: readonly SealedEvent[]): boolean =>
  (event.type === 'resumed' && events.some(({ type }) => type !== 'resumed')) ||
  (event.type === 'messaged' && events.some(({ type }) => type === 'assigned'))

const tellingsOf = <T extends EventType>(
  event: SealedEventOf<T> & { type: T },
  enquiry: Enquiry,
): readonly Telling[] => tellings[event.type](event, enquiry)

const entriesOf = (event: SealedEvent, enquiry: Enquiry): OutboxEntry[] =>
  tellingsOf(event, enquiry).map(({ to, message, task }) => ({
    id: `${event.id}:${to}`,
    event: event.id,
    message,
    to,
    task,
    at: event.at,
  }))

/**
 * The enquiry with whom these events concern in its outbox, which may be drained from now on: an
 * event may be dated later, if the machine's time went back, and nobody should wait for that.
 */
export const withTold = (enquiry: Enquiry, events: readonly SealedEvent[], now: Date): Enquiry => {
  const entries = events
    .filter((event) => !goesWithout(event, events))
    .flatMap((event) => entriesOf(event, enquiry))
  return entries.length === 0
    ? enquiry
    : { ...enquiry, outbox: [...enquiry.outbox, ...entries], outboxAt: now }
}

/** The referral that an entry of the outbox is about: the lead, unless its event names another. */
export const referralOfEntry = (enquiry: Enquiry, entry: Pick<OutboxEntry, 'event'>): Referral => {
  const id = enquiry.events.find((event) => event.id === entry.event)?.detail['referral']
  return referralOf(enquiry, typeof id === 'string' ? id : undefined) ?? leadOf(enquiry)
}
