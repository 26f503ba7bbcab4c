import type {
  AcknowledgeRequest,
  AssignRequest,
  Channel,
  Clock,
  CloseRequest,
  Constituent,
  Enquiry,
  EnquiryFile,
  EnquiryKind,
  EscalateRequest,
  HoldRequest,
  Identifier,
  MemberKind,
  MessageRequest,
  Priority,
  Reference,
  Referral,
  ReopenRequest,
  RequestUpdateRequest,
  RespondRequest,
  ResumeRequest,
  ShareRequest,
  UnshareRequest,
  Username,
} from '../../schemas/types/index.ts'

/** A clock that starts, so that it is known when it runs out. */
export type PlacedClock = Clock & { dueAt: Date }

/** A referral as a service area's rules place it: nobody has it yet and nothing holds it. */
export interface PlacedReferral extends Omit<Referral, 'officer' | 'holds'> {
  clocks: PlacedClock[]
}

/** What a service area's configuration decides about a new enquiry (rules/configuration `place`). */
export interface Placed {
  kind: EnquiryKind
  priority: Priority
  raisedWhen: Enquiry['raisedWhen']
  summary: Enquiry['summary']
  /** Only the answers to questions that were shown. */
  answers: Enquiry['answers']
  ladder: Enquiry['ladder']
  /** Exactly one is the lead; its clocks start at the instant of raising. */
  referrals: PlacedReferral[]
}

/** A new enquiry, already checked and placed. */
export interface Raise {
  name: 'raise'
  reference: Reference
  area: Identifier
  category: Identifier
  version: number
  ward: Identifier
  channel: Channel
  member: Username
  memberKind: MemberKind
  /** What the answers name, each once. */
  files?: readonly EnquiryFile[]
  constituent?: Constituent
  restricted?: boolean
  placed: Placed
}

/** What may be asked of an enquiry: the body of the request, under the command's name. */
export interface Commands {
  raise: Raise
  acknowledge: { name: 'acknowledge'; referral?: Identifier } & AcknowledgeRequest
  assign: { name: 'assign' } & AssignRequest
  message: { name: 'message' } & MessageRequest
  hold: { name: 'hold' } & HoldRequest
  resume: { name: 'resume' } & ResumeRequest
  respond: { name: 'respond' } & RespondRequest
  close: { name: 'close' } & CloseRequest
  reopen: { name: 'reopen' } & ReopenRequest
  'request-update': { name: 'request-update' } & RequestUpdateRequest
  escalate: { name: 'escalate' } & EscalateRequest
  share: { name: 'share' } & ShareRequest
  unshare: { name: 'unshare' } & UnshareRequest
  /** Takes all steps of its ladder that are due; nobody asks for it over HTTP. */
  step: { name: 'step' }
}

export type Command = Commands[keyof Commands]
