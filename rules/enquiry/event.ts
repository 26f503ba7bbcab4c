import type {
  AtClose,
  Audience,
  Channel,
  Constituent,
  Enquiry,
  EnquiryEvent,
  EnquiryFile,
  EnquiryKind,
  HoldReason,
  Identifier,
  Instant,
  LadderStep,
  MemberKind,
  Priority,
  Reference,
  SeniorRole,
  ShareRights,
  Target,
  Username,
  WorkingDuration,
} from '../../schemas/types/index.ts'
import type { Context } from './context.ts'

export type EventType = EnquiryEvent['type']

/** A clock that starts with its event. */
export type StartedClock = {
  target: Target
  limit: WorkingDuration
  rule: Identifier
  because?: string
  dueAt: Instant
}

type RaisedReferral = {
  id: Identifier
  lead: boolean
  team: Identifier
  partner?: Identifier
  rule: Identifier
  because: string
  calendar: Identifier
  atClose: AtClose
  holdWhile: HoldReason[]
  clocks: StartedClock[]
}

/**
 * What each event says in the trail. No words that people wrote and nothing personal: those are
 * content, so that they can be erased while the trail stays whole. Instants are ISO text, so that
 * the hash is the same wherever the event has been stored. `dueAt` of an acknowledgement: what the
 * clock would have allowed, if it stood still in a hold. `updates`: it is the update that the member
 * asked for. `contributes`: by another member, with whom the enquiry is shared.
 */
export type Details = {
  raised: {
    reference: Reference
    area: Identifier
    category: Identifier
    version: number
    kind: EnquiryKind
    priority: Priority
    ward: Identifier
    channel: Channel
    member: Username
    memberKind: MemberKind
    raisedWhen: Enquiry['raisedWhen']
    restricted: boolean
    referrals: RaisedReferral[]
    ladder: Enquiry['ladder']
  }
  acknowledged: {
    referral: Identifier
    officer?: Username
    dueAt?: Instant
    updates?: true
  }
  assigned: {
    referral: Identifier
    team: Identifier
    officer?: Username
    from: { team: Identifier; officer?: Username }
  }
  messaged: {
    audience: 'everyone' | 'officers'
    acknowledges: boolean
    dueAt?: Instant
    updates?: true
    contributes?: true
  }
  held: { referral: Identifier; reason: HoldReason; stops: boolean }
  resumed: { referral: Identifier; reason: HoldReason; due: { target: Target; dueAt: Instant }[] }
  responded: { officer?: Username }
  closed: { answered: boolean }
  reopened: { referral: Identifier; clock: StartedClock }
  'update-requested': { referral: Identifier; clock: StartedClock }
  escalated: { referral: Identifier; to: SeniorRole; clock: StartedClock }
  shared: { with: Username; rights: ShareRights; constituent: boolean; until: Instant }
  unshared: { with: Username }
  stepped: {
    referral: Identifier
    ladder: Identifier
    step: Identifier
    of: LadderStep['of']
    /** When its clock started, or the enquiry last moved. */
    start: Instant
    /** When it was due, which may be long before it was taken. */
    due: Instant
    tell: Audience[]
    raiseTo?: NonNullable<LadderStep['raiseTo']>
    message?: Identifier
  }
}

/** What people wrote. It lives in the enquiry's state only; the trail keeps its hash. */
export type Said = { text: string }
export type RaisedContent = {
  summary: Enquiry['summary']
  answers: Enquiry['answers']
  /** With the hash of each, so that a file that was exchanged is found out. */
  files?: EnquiryFile[]
  constituent?: Constituent
}
export type ContentOf<T extends EventType> = T extends 'raised' ? RaisedContent : Said

/** An event as decided, before it is linked to the trail. */
export type EventOf<T extends EventType> = {
  id: string
  type: T
  at: Date
  by: Username
  onBehalfOf?: Username
  detail: Details[T]
  content?: ContentOf<T>
}
export type NewEvent = { [T in EventType]: EventOf<T> }[EventType]

/** An event linked to the one before it, with its content still at hand. */
export type SealedEventOf<T extends EventType> = EventOf<T> &
  Pick<EnquiryEvent, 'sequence' | 'contentHash' | 'previous' | 'hash'>
export type SealedEvent = { [T in EventType]: SealedEventOf<T> }[EventType]

/** When the command takes effect: now, or with the last event if the machine's time went back. */
export const momentOf = (enquiry: Enquiry | null, context: Context): Date => {
  const last = enquiry?.events.at(-1)
  return last && last.at > context.now ? last.at : context.now
}

/** The event of this type, by whoever the context names. */
export const happened = <T extends EventType>(
  type: T,
  enquiry: Enquiry | null,
  context: Context,
  detail: Details[T],
  content?: ContentOf<T>,
): EventOf<T> => ({
  id: context.ids(),
  type,
  at: momentOf(enquiry, context),
  by: context.by,
  ...(context.onBehalfOf !== undefined && { onBehalfOf: context.onBehalfOf }),
  detail,
  ...(content !== undefined && { content }),
})

/** Words as content; nothing when nothing was said. */
export const said = (text: string | undefined): Said | undefined =>
  text === undefined || text.trim() === '' ? undefined : { text }
