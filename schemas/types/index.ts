// Generated from schemas/ by `npm run types`. Do not edit.

/**
 * A short name that rules and addresses use: lower-case words joined by hyphens.
 */
export type Identifier = string;
/**
 * What is asked for (SE 8.5, WO 4, NO 8).
 */
export type EnquiryKind = "query" | "service-request" | "request-for-information" | "complaint";
/**
 * How soon an enquiry needs attention.
 */
export type Priority = "low" | "normal" | "high" | "urgent";
/**
 * An ISO 8601 duration in working time: whole days (P10D) or hours and minutes (PT4H, PT1H30M).
 */
export type WorkingDuration = string;
/**
 * Why an enquiry waits.
 */
export type HoldReason = "waiting-for-member" | "waiting-for-constituent" | "waiting-for-partner" | "waiting-for-works";
/**
 * What becomes of a limit that runs out exactly at closing time: it stays there, or rolls to the next opening.
 */
export type AtClose = "stay" | "roll";
/**
 * Whom a step tells, or to whom it raises an enquiry.
 */
export type Audience = "member" | "officer" | "team-lead" | "service-manager" | "director";
/**
 * Who answers what a member escalates.
 */
export type SeniorRole = "service-manager" | "director";
/**
 * How the matter reached the member (SE 8.3, WO 4).
 */
export type Channel = "letter" | "phone" | "email" | "social-media" | "surgery" | "doorstep" | "other";
/**
 * A councillor or an MP.
 */
export type MemberKind = "councillor" | "mp";
/**
 * A moment, as an ISO 8601 date and time with its offset, e.g. 2026-03-02T09:30:00Z.
 */
export type Instant = string;
/**
 * The open intervals of one day, from and to, in the calendar's zone; "24:00" is midnight at the end of the day.
 */
export type OpeningHours = [string, string][];
/**
 * A day of the calendar, YYYY-MM-DD.
 */
export type CalendarDate = string;
/**
 * What somebody may do with what is shared with them: read it, or also write in its conversation.
 */
export type ShareRights = "read" | "contribute";
/**
 * A limit to meet: to acknowledge, to respond, to give an update that the member asked for, to answer what the member escalated.
 */
export type Target = "acknowledge" | "respond" | "update" | "investigate";
/**
 * Whom a person signs in as.
 */
export type Username = string;
/**
 * What an entry of the audit is about.
 */
export type AuditKind =
  | "person-added"
  | "person-changed"
  | "person-deactivated"
  | "person-reactivated"
  | "grants-changed"
  | "policy-changed"
  | "casework-shared"
  | "casework-unshared"
  | "ward-changed"
  | "identity-read"
  | "people-exported"
  | "audit-exported";
/**
 * What an enquiry is called: eight characters that cannot be mistaken for one another, and a check character, in threes.
 */
export type Reference = string;
/**
 * What a person may be in a domain: a role that ships (member, support, officer, team-lead, service-manager, director, partner, governance, admin), or one of the council’s own.
 */
export type RoleName = string;
/**
 * What kind of domain a role may be held in.
 */
export type DomainKind = "council" | "area" | "team" | "ward" | "partner" | "member";
/**
 * Where a role is held: the council, a service area, a team, a ward, a partner, or on behalf of a member.
 */
export type Domain = string;
/**
 * What an uploaded file is known by: a random UUID.
 */
export type FileId = string;
/**
 * Where an enquiry stands.
 */
export type EnquiryStatus = "raised" | "acknowledged" | "on-hold" | "responded" | "closed";
/**
 * Whom an entry of the outbox concerns: an audience of the enquiry, or the member with whom it was shared.
 */
export type OutboxAudience = "member" | "officer" | "team-lead" | "service-manager" | "director" | "shared-with";
/**
 * A day of the calendar, YYYY-MM-DD.
 */
export type CalendarDate1 = string;
/**
 * A day of the calendar, YYYY-MM-DD.
 */
export type CalendarDate2 = string;
/**
 * What may be done to an enquiry after it was raised.
 */
export type CommandName =
  | "acknowledge"
  | "assign"
  | "message"
  | "hold"
  | "resume"
  | "respond"
  | "close"
  | "reopen"
  | "request-update"
  | "escalate"
  | "share"
  | "unshare";
/**
 * A table as comma-separated values.
 */
export type CsvText = string;
/**
 * A day of the calendar, YYYY-MM-DD.
 */
export type CalendarDate3 = string;
/**
 * The bytes of a file.
 */
export type FileContent = string;
/**
 * Server-sent events: `count` with Unseen, `enquiry` with LiveEnquiry, `end` before it ends; lines beginning with a colon keep it alive.
 */
export type LiveStream = string;
/**
 * A mail as a page of its own, for a sandboxed frame.
 */
export type MailPage = string;
/**
 * A day of the calendar, YYYY-MM-DD.
 */
export type CalendarDate4 = string;
/**
 * A day of the calendar, YYYY-MM-DD.
 */
export type CalendarDate5 = string;
/**
 * The text of an ES module that validates a template's answers.
 */
export type ValidatorModule = string;

/**
 * Everything a service area has written about its own work: one document with versions.
 */
export interface AreaConfiguration {
  id: Identifier;
  title: string;
  summary: string;
  templates: Template[];
  routing: Routing;
  deadlines: Deadlines;
  escalation: Escalation;
  messages: MessageText[];
  modelAnswers: ModelAnswer[];
  examples: Example[];
  translations?: Translations;
}
/**
 * The form of one category, and how it is told apart.
 */
export interface Template {
  id: Identifier;
  title: string;
  kind: EnquiryKind;
  summary?: string;
  keywords?: string[];
  /**
   * Shown beside the form. Paragraphs are separated by an empty line; lines that begin with "- " make a list.
   */
  guidance: string;
  /**
   * A JSON Schema (draft-07) in the profile of rules/templates.
   */
  form: {
    [k: string]: unknown;
  };
  ui: {
    [k: string]: unknown;
  };
  translations?: Translations;
}
/**
 * Overlays of human text by language: JSON Pointer into the document to its translation, with a hash of the English it translates.
 */
export interface Translations {
  /**
   * This interface was referenced by `Translations`'s JSON-Schema definition
   * via the `patternProperty` "^[a-z]{2}$".
   */
  [k: string]: {
    [k: string]: {
      text: string;
      /**
       * The first 16 hex digits of the SHA-256 of the English text.
       */
      of: string;
    };
  };
}
/**
 * First match wins; `otherwise` places what no rule matches.
 */
export interface Routing {
  rules: RoutingRule[];
  otherwise: Placement;
  translations?: Translations;
}
/**
 * Places an enquiry that its condition matches.
 */
export interface RoutingRule {
  id: Identifier;
  when: Condition;
  then: Placement;
  because: string;
}
/**
 * A typed group of rules about the facts of an enquiry, as react-querybuilder edits it.
 */
export interface Condition {
  combinator: "and" | "or";
  not?: boolean;
  rules: (ConditionRule | Condition)[];
}
/**
 * One comparison of a fact with a value.
 */
export interface ConditionRule {
  field: string;
  operator:
    "=" | "!=" | "<" | "<=" | ">" | ">=" | "between" | "in" | "notIn" | "contains" | "beginsWith" | "null" | "notNull";
  value?: (string | number | boolean | null) | (string | number | boolean | null)[];
}
/**
 * Where an enquiry goes: its lead team, its priority, further teams, a partner.
 */
export interface Placement {
  team: Identifier;
  priority?: Priority;
  also?: Identifier[];
  partner?: Identifier;
}
/**
 * First match wins; limits are counted in the working time of the calendar.
 */
export interface Deadlines {
  calendar: Identifier;
  rules: DeadlineRule[];
  otherwise: {
    acknowledge: WorkingDuration;
    respond: WorkingDuration;
    update?: WorkingDuration;
    investigate?: WorkingDuration;
    because?: string;
  };
  holdWhile: HoldReason[];
  atClose: AtClose;
  translations?: Translations;
}
/**
 * The targets of enquiries that its condition matches.
 */
export interface DeadlineRule {
  id: Identifier;
  when: Condition;
  acknowledge: WorkingDuration;
  respond: WorkingDuration;
  update?: WorkingDuration;
  investigate?: WorkingDuration;
  because: string;
}
/**
 * The ladders of a service area and which enquiries climb which; first match wins.
 */
export interface Escalation {
  ladders: Ladder[];
  rules: {
    id: Identifier;
    when: Condition;
    ladder: Identifier;
    because: string;
  }[];
  otherwise: Identifier;
  /**
   * How often a member may pull each lever, so that they keep their weight.
   */
  limits?: {
    requestUpdateAfter?: WorkingDuration;
    requestUpdatesAtMost?: number;
    escalationsAtMost?: number;
    escalateTo?: SeniorRole;
  };
  translations?: Translations;
}
/**
 * An escalation policy: its steps in order.
 */
export interface Ladder {
  id: Identifier;
  steps: LadderStep[];
  quietHours?: Identifier;
}
/**
 * One timed action: at a share of a target’s time, before its end, or after it; or after the enquiry has not moved for so long.
 */
export interface LadderStep {
  id: Identifier;
  /**
   * The target it belongs to; `movement` counts from the last thing that somebody in the council did.
   */
  of: "acknowledge" | "respond" | "update" | "investigate" | "movement";
  at?: string;
  before?: WorkingDuration;
  after?: WorkingDuration;
  tell?: Audience[];
  raiseTo?: "team-lead" | "service-manager" | "director";
  message?: Identifier;
}
/**
 * The words of one notification. `{reference}` and other names in braces are filled in.
 */
export interface MessageText {
  id: Identifier;
  subject: string;
  body: string;
  translations?: Translations;
}
/**
 * An answer ready to be adapted.
 */
export interface ModelAnswer {
  id: Identifier;
  title: string;
  categories: Identifier[];
  text: string;
  translations?: Translations;
}
/**
 * A stored enquiry with the outcome that it must have.
 */
export interface Example {
  id: Identifier;
  says: string;
  given: {
    category: Identifier;
    ward: Identifier;
    channel?: Channel;
    memberKind?: MemberKind;
    answers: {
      [k: string]: unknown;
    };
    raisedAt: Instant;
  };
  expect: {
    team?: Identifier;
    priority?: Priority;
    acknowledgeBy?: Instant;
    respondBy?: Instant;
  };
}
/**
 * Questions that many templates share, referred to as `block:<id>`.
 */
export interface Block {
  id: Identifier;
  title: string;
  /**
   * A JSON Schema (draft-07) in the profile of rules/templates.
   */
  form: {
    [k: string]: unknown;
  };
  ui: {
    [k: string]: unknown;
  };
  translations?: Translations;
}
/**
 * Working hours, holidays and closures that a target is counted in.
 */
export interface Calendar {
  id: Identifier;
  title?: string;
  timezone: string;
  hours: {
    mon?: OpeningHours;
    tue?: OpeningHours;
    wed?: OpeningHours;
    thu?: OpeningHours;
    fri?: OpeningHours;
    sat?: OpeningHours;
    sun?: OpeningHours;
  };
  holidays: "england-and-wales" | "scotland" | "northern-ireland" | "none";
  closures?: {
    date: CalendarDate;
    because: string;
  }[];
  openings?: {
    date: CalendarDate;
    hours: OpeningHours;
    because: string;
  }[];
  translations?: Translations;
}
/**
 * What all service areas share: wards, teams, partners and calendars.
 */
export interface Council {
  name: string;
  nameCy?: string;
  wards: Ward[];
  teams: Team[];
  partners: Partner[];
  calendars: Calendar[];
  triage: Identifier;
  translations?: Translations;
}
/**
 * An area of the council with one to three members.
 */
export interface Ward {
  id: Identifier;
  name: string;
  nameCy?: string;
}
/**
 * A team of officers in a service area.
 */
export interface Team {
  id: Identifier;
  title: string;
  area: Identifier;
  email?: string;
  phone?: string;
}
/**
 * An outside organisation or arm's-length body that answers too.
 */
export interface Partner {
  id: Identifier;
  title: string;
  email?: string;
  summary?: string;
}
/**
 * What conditions may ask about an enquiry.
 */
export interface Facts {
  category?: Identifier;
  kind?: EnquiryKind;
  priority?: Priority;
  ward?: Identifier;
  channel?: Channel;
  member?: {
    kind?: MemberKind;
  };
  raisedAt?: {
    weekday?: "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
    withinHours?: boolean;
  };
  answers?: {
    [k: string]: unknown;
  };
}
/**
 * A kind of file that may be uploaded.
 */
export interface FileKind {
  id: Identifier;
  title: {
    en: string;
    cy: string;
  };
  /**
   * Media types that its content shows; it is stored and served as the first.
   *
   * @minItems 1
   */
  types: [string, ...string[]];
  /**
   * Endings of its names; one that has none of them gets the first.
   *
   * @minItems 1
   */
  endings: [string, ...string[]];
  /**
   * Every browser shows it, and it can hold no script.
   */
  previewed: boolean;
}
/**
 * What may be uploaded, how much of it, and how long it waits for its enquiry.
 */
export interface FilePolicy {
  /**
   * @minItems 1
   */
  kinds: [FileKind, ...FileKind[]];
  /**
   * Of one file.
   */
  mostBytes: number;
  mostBytesInEnquiry: number;
  mostInEnquiry: number;
  /**
   * Above which no template may go.
   */
  mostInAnswer: number;
  /**
   * Where a template names no number.
   */
  usualInAnswer: number;
  /**
   * For so long a file that no enquiry names is kept.
   */
  waitingDays: number;
  /**
   * Of one person's files that no enquiry names yet.
   */
  mostWaiting: number;
  /**
   * Pictures up to this size are shown small beside their names.
   */
  mostBytesPreviewed: number;
}
/**
 * A stretch of time that counted, or did not, and why. The counted minutes of all segments add up to the answer.
 */
export interface Segment {
  from: Instant;
  to: Instant;
  /**
   * Working minutes counted.
   */
  minutes: number;
  counted: boolean;
  why: "open" | "closed" | "holiday" | "closure" | "opening" | "hold" | "received" | "whole-day" | "due";
  because?: string;
  /**
   * Working days counted, where the limit is in days.
   */
  days?: number;
}
/**
 * What the members of a ward may share with each other, and for how long.
 */
export interface WardSharing {
  /**
   * The most that may be shared.
   */
  share: "nothing" | "read" | "contribute";
  /**
   * Whether who the constituent is may be shared too.
   */
  constituent: boolean;
  /**
   * The longest time that something is shared, in days.
   */
  days: number;
}
/**
 * One immutable published version of a service area's configuration.
 */
export interface AreaVersion {
  _id: string;
  schemaVersion: 1;
  area: Identifier;
  version: number;
  /**
   * Stored as a BSON date.
   */
  publishedAt: Date;
  by: Username;
  because: string;
  configuration: AreaConfiguration;
  /**
   * Standalone validator modules by category, compiled at publishing.
   */
  validators: {
    [k: string]: string;
  };
}
/**
 * One link of an audit chain: who changed what, or who read whose personal data. It holds no personal data of constituents.
 */
export interface AuditEntry {
  _id: string;
  schemaVersion: 1;
  chain: string;
  sequence: number;
  kind: AuditKind;
  /**
   * Stored as a BSON date.
   */
  at: Date;
  by: Username;
  onBehalfOf?: Username;
  person?: Username;
  enquiry?: Reference;
  because?: string;
  /**
   * What was changed, whole enough to carry the change out; or what was read.
   */
  detail: {
    [k: string]: unknown;
  };
  /**
   * How many entries right before it were decided together with it.
   */
  together?: number;
  previous: string;
  hash: string;
}
/**
 * A target running for one referral.
 */
export interface Clock {
  target: Target;
  limit: WorkingDuration;
  rule: Identifier;
  because?: string;
  /**
   * Stored as a BSON date.
   */
  startedAt: Date;
  /**
   * When it runs out, stored as a BSON date; null while a hold stops it, since then nobody knows.
   */
  dueAt: Date | null;
  /**
   * Stored as a BSON date.
   */
  metAt?: Date;
}
/**
 * The resident the matter concerns, and whether they agreed to their details being used.
 */
export interface Constituent {
  name: string;
  email?: string;
  phone?: string;
  address?: string;
  consent: boolean;
  keepInformed?: boolean;
}
/**
 * A role of the council’s own, made from the same actions and scopes as those that ship.
 */
export interface CustomRole {
  id: RoleName;
  title: {
    en: string;
    cy: string;
  };
  /**
   * Where it may be held.
   *
   * @minItems 1
   */
  domains: [DomainKind, ...DomainKind[]];
}
/**
 * One fact of an enquiry's history. Personal content is kept in the enquiry and only its hash here, so that erasing it leaves the chain whole.
 */
export interface EnquiryEvent {
  sequence: number;
  /**
   * Drawn at random; of a step of a ladder, made of what it is a step of, so that it is taken once.
   */
  id: string;
  type:
    | "raised"
    | "acknowledged"
    | "assigned"
    | "messaged"
    | "held"
    | "resumed"
    | "responded"
    | "closed"
    | "reopened"
    | "update-requested"
    | "escalated"
    | "stepped"
    | "shared"
    | "unshared";
  /**
   * Stored as a BSON date.
   */
  at: Date;
  by: Username;
  onBehalfOf?: Username;
  /**
   * What happened, without personal content.
   */
  detail: {
    [k: string]: unknown;
  };
  contentHash?: string;
  previous: string;
  hash: string;
}
/**
 * A file that an enquiry was raised with.
 */
export interface EnquiryFile {
  id: FileId;
  name: string;
  type: string;
  size: number;
  sha256: string;
}
/**
 * One enquiry: its state, its history and what waits to leave, in one document.
 */
export interface Enquiry {
  _id: Reference;
  schemaVersion: 1;
  revision: number;
  area: Identifier;
  category: Identifier;
  version: number;
  kind: EnquiryKind;
  priority: Priority;
  status: EnquiryStatus;
  ward: Identifier;
  channel: Channel;
  member: Username;
  memberKind: MemberKind;
  raisedBy: Username;
  /**
   * Stored as a BSON date.
   */
  raisedAt: Date;
  raisedWhen: {
    weekday: "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
    withinHours: boolean;
  };
  /**
   * What lists show of the answers, in each language of the template it was raised by.
   */
  summary: {
    en: string;
    [k: string]: string;
  };
  answers: {
    [k: string]: unknown;
  };
  /**
   * The files that the answers name. Absent where there are none, so that they cost the index nothing.
   */
  files?: EnquiryFile[];
  constituent?: Constituent;
  referrals: Referral[];
  /**
   * The teams of all referrals, for lists.
   */
  teams: Identifier[];
  partners: Identifier[];
  /**
   * The named officers of all referrals, for lists.
   */
  officers: Username[];
  messages: Message[];
  response?: {
    /**
     * Stored as a BSON date.
     */
    at: Date;
    by: Username;
    text: string;
  };
  closure?: {
    /**
     * Stored as a BSON date.
     */
    at: Date;
    by: Username;
    narrative: string;
  };
  /**
   * When the lead referral must next meet a target; null when nothing runs.
   */
  dueAt: Date | null;
  /**
   * When the next step of its ladder is due; null when none is.
   */
  nextStep: Date | null;
  /**
   * The ladder it climbs, as the area’s configuration said when it was raised.
   */
  ladder: {
    id: Identifier;
    rule: Identifier;
    because?: string;
  };
  /**
   * What the member escalated and nobody has answered since: which senior role has it.
   */
  escalation?: {
    to: SeniorRole;
    /**
     * Stored as a BSON date.
     */
    at: Date;
    by: Username;
  };
  restricted: boolean;
  /**
   * With whom the member shares it. Absent where nobody.
   */
  shares?: Share[];
  /**
   * The same people, for lists. Absent where nobody, so that it costs the index nothing.
   */
  sharedWith?: Username[];
  events: EnquiryEvent[];
  outbox: OutboxEntry[];
  /**
   * From when the outbox may be drained: later than now while somebody drains it; null when it is empty.
   */
  outboxAt: Date | null;
  /**
   * Idempotency keys already served.
   */
  requests: {
    key: string;
    fingerprint: string;
    revision: number;
  }[];
}
/**
 * The part of an enquiry that one team or partner answers; one is the lead.
 */
export interface Referral {
  id: Identifier;
  lead: boolean;
  team: Identifier;
  partner?: Identifier;
  officer?: Username;
  rule: Identifier;
  because: string;
  calendar: Identifier;
  atClose: AtClose;
  holdWhile: HoldReason[];
  clocks: Clock[];
  holds: Hold[];
}
/**
 * Time that does not count, with its reason.
 */
export interface Hold {
  /**
   * Stored as a BSON date.
   */
  from: Date;
  /**
   * Stored as a BSON date.
   */
  to?: Date;
  reason: HoldReason;
  note?: string;
}
/**
 * One contribution to the conversation.
 */
export interface Message {
  id: string;
  /**
   * Stored as a BSON date.
   */
  at: Date;
  by: Username;
  onBehalfOf?: Username;
  audience: "everyone" | "officers";
  text: string;
}
/**
 * A member’s permission for another member of the ward to see one enquiry.
 */
export interface Share {
  with: Username;
  rights: ShareRights;
  /**
   * Whether who the constituent is is shared too.
   */
  constituent: boolean;
  /**
   * It counts until then, and no longer. Stored as a BSON date.
   */
  until: Date;
  /**
   * Stored as a BSON date.
   */
  at: Date;
  by: Username;
  onBehalfOf?: Username;
}
/**
 * A notification that waits to leave, under a stable id. Who the audience is, and may see it, is looked up when it leaves.
 */
export interface OutboxEntry {
  /**
   * The event’s id and the audience: the same however often it is tried.
   */
  id: string;
  event: string;
  message: Identifier;
  to: OutboxAudience;
  /**
   * Whether it asks the reader to do something.
   */
  task: boolean;
  /**
   * Stored as a BSON date.
   */
  at: Date;
}
/**
 * A role held in a domain.
 */
export interface Grant {
  role: RoleName;
  domain: Domain;
  /**
   * Stored as a BSON date.
   */
  from?: Date;
  /**
   * Stored as a BSON date.
   */
  until?: Date;
}
/**
 * When a person is mailed: at once, once a day, or not at all; and what of.
 */
export interface MailPreference {
  when: "at-once" | "daily" | "never";
  /**
   * `tasks`: only what asks them to do something.
   */
  only: "everything" | "tasks";
}
/**
 * The mail of one person: at most one is under way, and what it holds stays the same however often it is sent.
 */
export interface Mailing {
  _id: Username;
  schemaVersion: 1;
  /**
   * Whoever claimed it has it until then; null when nobody has. After a fault, when it is tried again.
   */
  until: Date | null;
  /**
   * Who claimed it.
   */
  claim?: string;
  /**
   * The mail under way; its Message-ID, however often it is sent.
   */
  batch?: string;
  /**
   * What the mail under way tells.
   */
  notifications?: string[];
  tries: number;
  /**
   * When the mail under way was first tried.
   */
  since?: Date;
  /**
   * The last mail that could not be delivered, until one is.
   */
  trouble?: {
    /**
     * Stored as a BSON date.
     */
    at: Date;
    why: "refused" | "gave-up";
    code?: string;
  };
}
/**
 * What one person is told of one event, once: shown in Portreeve and, as they prefer, sent by mail.
 */
export interface Notification {
  /**
   * The event’s id and the person: telling twice stores it once.
   */
  _id: string;
  schemaVersion: 1;
  person: Username;
  reference: Reference;
  /**
   * What happened, in the enquiry’s trail.
   */
  event: string;
  message: Identifier;
  /**
   * Whether it asks the reader to do something.
   */
  task: boolean;
  /**
   * Stored as a BSON date.
   */
  at: Date;
  /**
   * When it was stored or seen, by the database’s clock: what is newer is news to those who are connected.
   */
  changedAt?: Date;
  /**
   * Stored as a BSON date.
   */
  seenAt?: Date;
  /**
   * From when it may be mailed; null when it need not be, or has been.
   */
  mailAt: Date | null;
  /**
   * The mail it went in.
   */
  batch?: string;
  /**
   * Stored as a BSON date.
   */
  mailedAt?: Date;
}
/**
 * Someone who may sign in, with the roles they hold.
 */
export interface Person {
  _id: Username;
  schemaVersion: 1;
  name: string;
  kind: "councillor" | "mp" | "support" | "officer" | "partner" | "governance" | "admin";
  position?: string;
  translations?: Translations;
  email: string;
  phone?: string;
  language: "en" | "cy";
  active: boolean;
  demonstration?: boolean;
  passwordHash?: string;
  grants: Grant[];
  /**
   * What casework others of their wards share with them.
   */
  receives?: Received[];
  /**
   * Rises with every change that an admin makes of the person; sessions of an older stamp are asked again.
   */
  accessStamp: number;
  /**
   * The last entry of the administration’s audit chain that was carried out on this person.
   */
  administered?: number;
  mail?: MailPreference;
}
/**
 * A member’s permission for the person it is kept with to see all the member’s casework in a ward.
 */
export interface Received {
  member: Username;
  ward: Identifier;
  rights: ShareRights;
  /**
   * Whether who the constituent is is shared too.
   */
  constituent: boolean;
  /**
   * It counts until then, and no longer. Stored as a BSON date.
   */
  until: Date;
  /**
   * Stored as a BSON date.
   */
  at: Date;
  by: Username;
  onBehalfOf?: Username;
}
/**
 * What a role may do, and how far: one line of the access policy.
 */
export interface PolicyLine {
  role: RoleName;
  resource: string;
  action: string;
  /**
   * One scope, or several joined by + that must all hold.
   */
  scope: string;
}
/**
 * One version of the access policy, immutable once stored. Version 0 is the one that ships and is not stored.
 */
export interface PolicyVersion {
  _id: string;
  schemaVersion: 1;
  version: number;
  lines: PolicyLine[];
  roles: CustomRole[];
  by: Username;
  because: string;
  /**
   * Stored as a BSON date.
   */
  at: Date;
}
/**
 * What is known of an uploaded file; its content is kept beside it, in pieces.
 */
export interface StoredFile {
  _id: FileId;
  schemaVersion: 1;
  owner: Username;
  /**
   * Its content is coming in; it waits for an enquiry; an enquiry is being raised with it; an enquiry names it; it is being taken away.
   */
  state: "arriving" | "waiting" | "raising" | "bound" | "leaving";
  name: string;
  /**
   * Stored as a BSON date.
   */
  uploadedAt: Date;
  type?: string;
  size?: number;
  sha256?: string;
  reference?: Reference;
}
/**
 * What admins have set for a ward; wards without one have what is usual.
 */
export interface WardSetting {
  _id: Identifier;
  schemaVersion: 1;
  sharing: WardSharing;
  /**
   * The last entry of the administration’s audit chain that was carried out on this ward.
   */
  administered: number;
}
/**
 * Who would see more or less by a change, and which enquiries. `at` is the instant that is compared; `faults` say why the change would be refused.
 */
export interface AccessPreview {
  at: Instant;
  gains: {
    people: AffectedPeople;
    enquiries: AffectedEnquiries;
    rights: {
      right: Right;
      domain?: DomainTitle;
      people: number;
    }[];
  };
  loses: {
    people: AffectedPeople;
    enquiries: AffectedEnquiries;
    rights: {
      right: Right;
      domain?: DomainTitle;
      people: number;
    }[];
  };
  faults: Fault[];
}
/**
 * How many people, and the first of them. `more`: there are more than were counted.
 */
export interface AffectedPeople {
  count: number;
  more: boolean;
  first: PersonSummary[];
}
/**
 * A person as others see them.
 */
export interface PersonSummary {
  username: Username;
  name: string;
  kind?: string;
  position?: string;
  phone?: string;
  email?: string;
}
/**
 * How many enquiries, and the first of them that are not restricted. `more`: there are more than were counted.
 */
export interface AffectedEnquiries {
  count: number;
  more: boolean;
  first: Reference[];
}
/**
 * An action that a role may do, and how far, in words.
 */
export interface Right {
  role: RoleTitle;
  line: PolicyLine;
  says: string;
}
/**
 * A role with its title in the reader’s language.
 */
export interface RoleTitle {
  id: RoleName;
  title: string;
}
/**
 * A domain with its title in the reader’s language.
 */
export interface DomainTitle {
  domain: Domain;
  kind: DomainKind;
  title: string;
}
/**
 * One thing that is wrong, where, and what would be right.
 */
export interface Fault {
  pointer: string;
  message: string;
  code?: string;
}
/**
 * Why somebody may do something to an enquiry: the grant, the policy line and the scope, in words.
 */
export interface AccessReason {
  grant: HeldGrant;
  line: PolicyLine;
  says: string;
}
/**
 * A grant, in words.
 */
export interface HeldGrant {
  role: RoleTitle;
  domain: DomainTitle;
  from?: Instant;
  until?: Instant;
  state: "held" | "later" | "over";
}
/**
 * The team has the enquiry in hand; the officer who says so takes it if nobody has it.
 */
export interface AcknowledgeRequest {
  text?: string;
}
/**
 * A member for whom support staff act, with the wards they may raise enquiries for.
 */
export interface ActedFor {
  username: Username;
  name: string;
  wards: WardSummary[];
}
/**
 * A ward with its name in the reader's language.
 */
export interface WardSummary {
  id: Identifier;
  name: string;
}
/**
 * Someone new, without any role yet.
 */
export interface AddPersonRequest {
  username: Username;
  name: string;
  kind: "councillor" | "mp" | "support" | "officer" | "partner" | "governance" | "admin";
  position?: string;
  positionCy?: string;
  email: string;
  phone?: string;
  language: "en" | "cy";
  because?: string;
}
/**
 * A page of people, by username.
 */
export interface AdminPeople {
  items: AdminPerson[];
  next: string | null;
}
/**
 * A person as admins see them. `revision` is also the ETag.
 */
export interface AdminPerson {
  username: Username;
  revision: number;
  name: string;
  kind: "councillor" | "mp" | "support" | "officer" | "partner" | "governance" | "admin";
  position?: string;
  positionCy?: string;
  email: string;
  phone?: string;
  language: "en" | "cy";
  active: boolean;
  grants: HeldGrant[];
}
/**
 * Who shares with whom in a ward: nothing of what is shared.
 */
export interface AdminWardSharing {
  ward: AdminWard;
  members: PersonSummary[];
  casework: ShareView[];
  enquiries: {
    member: PersonSummary;
    with: PersonSummary;
    /**
     * How many enquiries, counted up to 1,000.
     */
    count: number;
    contribute: number;
    constituent: number;
    until: CalendarDate2;
  }[];
}
/**
 * What may be shared in a ward, as its admins set it.
 */
export interface AdminWard {
  ward: WardSummary;
  revision: number;
  sharing: WardSharing;
  /**
   * Whether nobody has set it, so that what is usual counts.
   */
  usual: boolean;
  members: number;
  /**
   * How often a member shares all casework there.
   */
  shares: number;
}
/**
 * Who shares what with whom, as it counts now.
 */
export interface ShareView {
  member: PersonSummary;
  with: PersonSummary;
  rights: ShareRights;
  constituent: boolean;
  until: CalendarDate1;
  /**
   * Whether it is all the member’s casework in the ward, or one enquiry.
   */
  casework: boolean;
  at: Instant;
  by: PersonSummary;
  onBehalfOf?: PersonSummary;
}
/**
 * Every ward, by name.
 */
export interface AdminWards {
  items: AdminWard[];
  next: string | null;
}
/**
 * To a named officer, to a team, or both.
 */
export interface AssignRequest {
  team?: Identifier;
  officer?: Username;
  because?: string;
  referral?: Identifier;
}
/**
 * Which part of the audit is exported.
 */
export interface AuditExportQuery {
  person?: Username;
  by?: Username;
  enquiry?: string;
  kind?: AuditKind;
  from?: Instant;
  until?: Instant;
}
/**
 * One entry of the audit, in words.
 */
export interface AuditLine {
  id: string;
  chain: string;
  sequence: number;
  kind: AuditKind;
  title: string;
  at: Instant;
  by: PersonSummary;
  onBehalfOf?: PersonSummary;
  person?: PersonSummary;
  enquiry?: Reference;
  because?: string;
  says: string[];
  hash: string;
}
/**
 * A page of the audit, newest first.
 */
export interface AuditList {
  items: AuditLine[];
  next: string | null;
}
/**
 * How the audit is searched and paged. `person` is whom an entry is about, `by` who did it.
 */
export interface AuditQuery {
  person?: Username;
  by?: Username;
  enquiry?: string;
  kind?: AuditKind;
  from?: Instant;
  until?: Instant;
  limit?: string;
  cursor?: string;
}
/**
 * Why something is done.
 */
export interface BecauseRequest {
  because: string;
}
/**
 * What may be raised, by service area.
 */
export interface Catalogue {
  areas: {
    id: Identifier;
    title: string;
    summary?: string;
    categories: {
      id: Identifier;
      title: string;
      kind: EnquiryKind;
      summary?: string;
      keywords?: string[];
    }[];
  }[];
}
/**
 * A step of an enquiry’s ladder as people read it.
 */
export interface ClimbedStepView {
  id: string;
  of: "acknowledge" | "respond" | "update" | "investigate" | "movement";
  /**
   * When it is taken, as its rule says.
   */
  says: string;
  /**
   * `waiting`: a hold keeps it back; `passed`: its target was met before.
   */
  state: "done" | "next" | "coming" | "waiting" | "passed";
  /**
   * When it was taken or is due; null when it waits or was passed.
   */
  at: string | null;
  tells: string[];
  raisesTo?: string;
}
/**
 * A clock as people read it.
 */
export interface ClockView {
  target: Target;
  limit: WorkingDuration;
  state: "running" | "held" | "met" | "breached";
  startedAt: Instant;
  /**
   * Null while a hold stops the clock.
   */
  dueAt: string | null;
  metAt?: Instant;
  because?: string;
}
/**
 * A full narrative of what was done (BR 2.1).
 */
export interface CloseRequest {
  narrative: string;
}
/**
 * Which enquiries are counted; all one may see if not said.
 */
export interface CountsQuery {
  area?: Identifier;
  team?: Identifier;
  officer?: Username;
  mine?: "true";
  /**
   * Only what other members share with one, or with the members one acts for.
   */
  shared?: "true";
}
/**
 * The council of this installation and the accounts for trying it out, if it has any.
 */
export interface Demonstration {
  council: string;
  accounts: {
    username: Username;
    name: string;
    position: string;
  }[];
  password: string | null;
}
/**
 * Every domain there is, for choosing one.
 */
export interface Domains {
  domains: DomainTitle[];
}
/**
 * What is known of a person, as it is to be from now on: what is left out is removed.
 */
export interface EditPersonRequest {
  name: string;
  position?: string;
  positionCy?: string;
  email: string;
  phone?: string;
  language: "en" | "cy";
  because?: string;
}
/**
 * A role that is no longer to be held: from now, or from an instant to come.
 */
export interface EndedGrant {
  role: RoleName;
  domain: Domain;
  at?: Instant;
}
/**
 * How many enquiries wait, counted up to a limit: a number that reaches it means that many or more.
 */
export interface EnquiryCounts {
  /**
   * Raised, acknowledged or on hold.
   */
  open: number;
  /**
   * Of these, past the date by which the next target must be met.
   */
  overdue: number;
  limit: number;
}
/**
 * An enquiry in a list.
 */
export interface EnquiryLine {
  reference: Reference;
  status: EnquiryStatus;
  priority: Priority;
  area: Titled;
  category: Titled;
  summary: string;
  ward: WardSummary;
  member: PersonSummary;
  team: Titled;
  officer?: PersonSummary;
  raisedAt: Instant;
  dueAt: string | null;
  dueTarget: "acknowledge" | "respond" | "update" | "investigate" | null;
  overdue: boolean;
  restricted?: boolean;
  shared?: boolean;
  /**
   * Whether the member asked for an update that nobody has given yet.
   */
  updateAsked?: boolean;
  /**
   * Who must answer what the member escalated.
   */
  escalation?: {
    to: SeniorRole;
    yours: boolean;
  };
}
/**
 * An id with its title in the reader's language.
 */
export interface Titled {
  id: Identifier;
  title: string;
}
/**
 * A page of enquiries.
 */
export interface EnquiryList {
  items: EnquiryLine[];
  next: string | null;
}
/**
 * How a list of enquiries is narrowed, ordered and paged.
 */
export interface EnquiryQuery {
  reference?: string;
  status?: "open" | "raised" | "acknowledged" | "on-hold" | "responded" | "closed";
  area?: Identifier;
  category?: Identifier;
  ward?: Identifier;
  team?: Identifier;
  officer?: Username;
  q?: string;
  sort?: "due" | "raised" | "-raised";
  limit?: string;
  cursor?: string;
  overdue?: "true" | "false";
  mine?: "true" | "false";
  member?: Username;
  /**
   * Only what other members share with one, or with the members one acts for.
   */
  shared?: "true";
}
/**
 * An enquiry as one person may see it.
 */
export interface EnquiryView {
  reference: Reference;
  revision: number;
  status: EnquiryStatus;
  priority: Priority;
  kind: EnquiryKind;
  area: Titled;
  category: Titled;
  version: number;
  ward: WardSummary;
  channel: Channel;
  member: PersonSummary;
  raisedBy: PersonSummary;
  raisedAt: Instant;
  summary: string;
  answers: {
    [k: string]: unknown;
  };
  form: {
    [k: string]: unknown;
  };
  ui: {
    [k: string]: unknown;
  };
  /**
   * The files that the answers name, as far as the reader may have them.
   */
  files: FileSummary[];
  constituent?: Constituent;
  referrals: ReferralView[];
  messages: {
    id: string;
    at: Instant;
    by: PersonSummary;
    onBehalfOf?: PersonSummary;
    audience: "everyone" | "officers";
    text: string;
  }[];
  response?: {
    at: Instant;
    by: PersonSummary;
    text: string;
  };
  closure?: {
    at: Instant;
    by: PersonSummary;
    narrative: string;
  };
  dueAt: string | null;
  overdue: boolean;
  timeline: TimelineEntry[];
  permitted: CommandName[];
  assignable?: {
    team: Titled;
    officers: PersonSummary[];
  }[];
  modelAnswers?: {
    id: Identifier;
    title: string;
    text: string;
  }[];
  ladder: LadderView;
  /**
   * What the member’s side may pull; absent where the reader may not.
   */
  levers: {
    requestUpdate?: LeverView;
    escalate?: LeverView;
  };
  /**
   * What the member escalated and nobody has answered since.
   */
  escalation?: {
    to: SeniorRole;
    at: Instant;
    by: PersonSummary;
    /**
     * Whether the reader holds the role that must answer.
     */
    yours: boolean;
  };
  /**
   * With whom it is shared now, by itself or with all the member’s casework.
   */
  shares: ShareView[];
  shareable?: ShareOptions;
}
/**
 * A file as people read of it.
 */
export interface FileSummary {
  id: FileId;
  name: string;
  type: string;
  size: number;
}
/**
 * A referral as people read it.
 */
export interface ReferralView {
  id: Identifier;
  lead: boolean;
  team: Titled;
  partner?: Titled;
  officer?: PersonSummary;
  because: string;
  rule: Identifier;
  clocks: ClockView[];
  holds: {
    from: Instant;
    to?: Instant;
    reason: HoldReason;
    note?: string;
  }[];
}
/**
 * One line of an enquiry's history.
 */
export interface TimelineEntry {
  id: string;
  type: string;
  at: Instant;
  by: PersonSummary;
  onBehalfOf?: PersonSummary;
  says: string;
  text?: string;
}
/**
 * The ladder of an enquiry: what happens by itself, and when.
 */
export interface LadderView {
  /**
   * Why it climbs this ladder, where a rule chose it.
   */
  because?: string;
  steps: ClimbedStepView[];
}
/**
 * Whether a lever can be pulled now.
 */
export interface LeverView {
  allowed: boolean;
  /**
   * Why not, and from when it can be.
   */
  because?: string;
}
/**
 * With whom something may be shared in a ward, and how far its admins let it be.
 */
export interface ShareOptions {
  ward: WardSummary;
  with: PersonSummary[];
  share: "nothing" | "read" | "contribute";
  constituent: boolean;
  lastDay: CalendarDate3;
}
/**
 * Say why the answer does not do; a senior manager must answer.
 */
export interface EscalateRequest {
  text: string;
}
/**
 * A role to be held in a domain, from and until when it counts.
 */
export interface GivenGrant {
  role: RoleName;
  domain: Domain;
  from?: Instant;
  until?: Instant;
}
/**
 * Grants to give and to end, together.
 */
export interface GrantsChangeRequest {
  give: GivenGrant[];
  end: EndedGrant[];
  because: string;
}
/**
 * Grants to give and to end, to see what it would change.
 */
export interface GrantsPreviewRequest {
  give: GivenGrant[];
  end: EndedGrant[];
}
/**
 * Whether Portreeve can serve.
 */
export interface Health {
  status: "ok" | "unavailable";
  database: "ok" | "away";
}
/**
 * Waiting, for a reason.
 */
export interface HoldRequest {
  reason: HoldReason;
  note?: string;
  referral?: Identifier;
}
/**
 * What became, or would become, of each row. `faults` are those of the file itself; then no row is looked at.
 */
export interface ImportReport {
  faults: Fault[];
  counts: {
    made: number;
    changed: number;
    unchanged: number;
    refused: number;
  };
  rows: {
    /**
     * Where the row begins, counted in lines of the file; the headings are line 1.
     */
    row: number;
    username: string;
    outcome: "made" | "changed" | "unchanged" | "refused";
    changes: string[];
    faults: {
      column?: string;
      message: string;
      code?: string;
    }[];
  }[];
}
/**
 * An enquiry of which one is told has changed.
 */
export interface LiveEnquiry {
  reference: Reference;
  revision: number;
}
/**
 * When one is mailed, of what, and where.
 */
export interface MailPreferenceView {
  when: "at-once" | "daily" | "never";
  /**
   * `tasks`: only what asks one to do something.
   */
  only: "everything" | "tasks";
  address: string;
  /**
   * Whether what is mailed to one is kept in Portreeve to be looked at, while no mail server is set.
   */
  kept: boolean;
}
/**
 * How the sending of mail goes, for those who run Portreeve.
 */
export interface MailState {
  /**
   * `mailbox`: no mail server is set, so mails are only kept for looking at.
   */
  by: "smtp" | "mailbox";
  /**
   * How many notifications should have left by mail; 1,000 stands for as many or more.
   */
  due: number;
  troubles: {
    person: PersonSummary;
    at: Instant;
    why: "refused" | "gave-up";
    code?: string;
    says: string;
  }[];
}
/**
 * A mail in the list of a mailbox.
 */
export interface MailboxLine {
  id: string;
  at: Instant;
  subject: string;
}
/**
 * The newest mails that were written to one while no mail server is set.
 */
export interface MailboxList {
  items: MailboxLine[];
  next: null;
}
/**
 * One mail, as its reader gets it.
 */
export interface MailboxMail {
  id: string;
  at: Instant;
  subject: string;
  from: string;
  to: string;
  text: string;
  /**
   * A whole page: show it only where it can run nothing, such as in a sandboxed frame.
   */
  html: string;
}
/**
 * Who is signed in.
 */
export interface Me {
  username: Username;
  name: string;
  kind: string;
  language: "en" | "cy";
  wards: WardSummary[];
  roles: {
    role: RoleName;
    domain: Domain;
    title: string;
  }[];
  actsFor: ActedFor[];
  /**
   * What they may do to what governs everything else, resource and action: `people manage`. Left out where there is nothing.
   */
  administers?: string[];
}
/**
 * Something said in the conversation.
 */
export interface MessageRequest {
  text: string;
  audience?: "everyone" | "officers";
}
/**
 * A route without query parameters.
 */
export interface NoQuery {}
/**
 * What one is told of one event.
 */
export interface NotificationLine {
  id: string;
  reference: Reference;
  /**
   * What happened, in the reader’s language.
   */
  says: string;
  summary: string;
  /**
   * Whether it asks the reader to do something.
   */
  task: boolean;
  at: Instant;
  seen: boolean;
}
/**
 * A page of one’s notifications, newest first.
 */
export interface NotificationList {
  items: NotificationLine[];
  next: string | null;
  /**
   * How many are unseen; 100 stands for as many or more.
   */
  unseen: number;
}
/**
 * How one’s notifications are narrowed and paged.
 */
export interface NotificationQuery {
  unseen?: "true";
  limit?: string;
  cursor?: string;
}
/**
 * How a list is paged.
 */
export interface PageQuery {
  limit?: string;
  cursor?: string;
}
/**
 * People as comma-separated values, to see what importing them would do.
 */
export interface PeopleCheckRequest {
  csv: string;
}
/**
 * People as comma-separated values, to add and change them.
 */
export interface PeopleImportRequest {
  csv: string;
  because: string;
}
/**
 * How a list of people is narrowed and paged.
 */
export interface PeopleQuery {
  q?: string;
  role?: RoleName;
  domain?: Domain;
  active?: "true" | "false";
  limit?: string;
  cursor?: string;
}
/**
 * Everything one person may do: by resource and action, through which grants.
 */
export interface Permissions {
  person: PersonSummary;
  active: boolean;
  resources: {
    id: string;
    title: string;
    actions: {
      id: string;
      title: string;
      through: {
        grant?: HeldGrant;
        line: PolicyLine;
        says: string;
      }[];
    }[];
  }[];
}
/**
 * A policy as Casbin CSV, to see whether it could be imported.
 */
export interface PolicyCheckRequest {
  csv: string;
  /**
   * The council’s own roles that the lines name; those of now where left out.
   */
  roles?: CustomRole[];
}
/**
 * The lines of a policy and what is wrong with them; a fault’s pointer names the line of the text.
 */
export interface PolicyCheck {
  lines: PolicyLine[];
  roles: CustomRole[];
  faults: Fault[];
}
/**
 * A policy as Casbin CSV, to take the place of the one there is.
 */
export interface PolicyImportRequest {
  csv: string;
  /**
   * The council’s own roles that the lines name; those of now where left out.
   */
  roles?: CustomRole[];
  because: string;
}
/**
 * An access policy, to see what it would change.
 */
export interface PolicyPreviewRequest {
  lines: PolicyLine[];
  roles: CustomRole[];
}
/**
 * The access policy as it is to be from now on.
 */
export interface PolicyRequest {
  lines: PolicyLine[];
  roles: CustomRole[];
  because: string;
}
/**
 * A version of the access policy in a list.
 */
export interface PolicyVersionLine {
  version: number;
  at?: Instant;
  by?: PersonSummary;
  because?: string;
}
/**
 * A page of versions, newest first; the one that ships is last.
 */
export interface PolicyVersions {
  items: PolicyVersionLine[];
  next: string | null;
}
/**
 * A version of the access policy, with everything that lines may name. `shipped` compares it with version 0.
 */
export interface PolicyView {
  version: number;
  current: boolean;
  at?: Instant;
  by?: PersonSummary;
  because?: string;
  lines: PolicyLine[];
  roles: CustomRole[];
  /**
   * Lines that speak of what there is no longer; they count for nothing.
   */
  faults: Fault[];
  shipped: {
    missing: PolicyLine[];
    added: PolicyLine[];
  };
  vocabulary: {
    roles: {
      id: RoleName;
      title: string;
      builtIn: boolean;
    }[];
    resources: {
      id: string;
      title: string;
      actions: {
        id: string;
        title: string;
      }[];
    }[];
    scopes: {
      id: string;
      title: string;
    }[];
  };
}
/**
 * A condition and the facts to try it on.
 */
export interface PreviewConditionRequest {
  condition: Condition;
  facts: Facts;
}
/**
 * A condition in its three forms.
 */
export interface PreviewCondition {
  matches: boolean;
  filter: {
    [k: string]: unknown;
  };
  sentence: string;
}
/**
 * A limit to count.
 */
export interface PreviewDueRequest {
  calendar: Identifier | Calendar;
  start: Instant;
  limit: WorkingDuration;
  holds?: {
    from: Instant;
    to?: Instant;
  }[];
  atClose?: AtClose;
}
/**
 * A deadline without an enquiry.
 */
export interface PreviewDue {
  dueAt: Instant | null;
  segments: Segment[];
}
/**
 * A routing table and the facts to decide.
 */
export interface PreviewRouteRequest {
  routing: Routing;
  facts: Facts;
}
/**
 * A decision without an enquiry.
 */
export interface PreviewRoute {
  team: Identifier;
  priority: Priority;
  also: Identifier[];
  partner?: Identifier;
  rule: string;
  because?: string;
  trace: {
    rule: string;
    matched: boolean;
    sentence: string;
    because?: string;
  }[];
}
/**
 * RFC 9457 problem details, with each fault and its place.
 */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  instance?: string;
  code?: string;
  faults?: Fault[];
}
/**
 * A category's form as published, in the reader's language.
 */
export interface PublishedTemplate {
  area: Titled;
  category: Identifier;
  version: number;
  kind: EnquiryKind;
  title: string;
  guidance: string;
  form: {
    [k: string]: unknown;
  };
  ui: {
    [k: string]: unknown;
  };
  /**
   * Where the compiled validator module is.
   */
  validator: string;
  respond?: {
    limit: WorkingDuration;
    sentence: string;
  };
  modelAnswers: {
    id: Identifier;
    title: string;
    text: string;
  }[];
}
/**
 * A new enquiry.
 */
export interface RaiseRequest {
  area: Identifier;
  category: Identifier;
  version: number;
  ward: Identifier;
  channel: Channel;
  answers: {
    [k: string]: unknown;
  };
  onBehalfOf?: Username;
  constituent?: Constituent;
}
/**
 * The receipt of a new enquiry.
 */
export interface Raised {
  reference: Reference;
  status: EnquiryStatus;
  priority: Priority;
  referrals: {
    team: Identifier;
    title: string;
    because: string;
    rule: Identifier;
    acknowledgeBy: Instant;
    respondBy: Instant;
  }[];
}
/**
 * Why it is not finished.
 */
export interface ReopenRequest {
  because: string;
}
/**
 * Ask the officer how it stands.
 */
export interface RequestUpdateRequest {
  text?: string;
}
/**
 * The answer to the member.
 */
export interface RespondRequest {
  text: string;
}
/**
 * The wait is over.
 */
export interface ResumeRequest {
  referral?: Identifier;
}
/**
 * What a role may do, as a matrix in words.
 */
export interface RoleMatrix {
  id: RoleName;
  title: string;
  builtIn: boolean;
  domains: DomainKind[];
  holders: number;
  resources: {
    id: string;
    title: string;
    actions: {
      id: string;
      title: string;
      reaches: {
        scope: string;
        title: string;
      }[];
    }[];
  }[];
}
/**
 * Every role there is, with how many people hold it now.
 */
export interface Roles {
  roles: {
    id: RoleName;
    title: string;
    builtIn: boolean;
    domains: DomainKind[];
    holders: number;
  }[];
}
/**
 * What one has seen: these notifications, those of one enquiry, or all.
 */
export interface SeenRequest {
  /**
   * @minItems 1
   */
  ids?: [string, ...string[]];
  reference?: Reference;
  all?: true;
}
/**
 * Signing in with a local account.
 */
export interface SessionRequest {
  username: string;
  password: string;
}
/**
 * Who else of a ward may see all of a member’s casework there.
 */
export interface ShareCaseworkRequest {
  onBehalfOf?: Username;
  ward: Identifier;
  /**
   * @minItems 1
   */
  with: [Username, ...Username[]];
  rights: ShareRights;
  constituent: boolean;
  until: CalendarDate4;
}
/**
 * Who else of the ward may see this enquiry.
 */
export interface ShareRequest {
  /**
   * @minItems 1
   */
  with: [Username, ...Username[]];
  rights: ShareRights;
  constituent: boolean;
  until: CalendarDate5;
}
/**
 * Whose sharing: the reader’s own if not said.
 */
export interface SharingQuery {
  member?: Username;
}
/**
 * What casework a member shares in each ward, and what is shared with them.
 */
export interface Sharing {
  member: PersonSummary;
  wards: {
    options: ShareOptions;
    given: ShareView[];
    received: ShareView[];
  }[];
}
/**
 * Who may no longer see a member’s casework in a ward.
 */
export interface StopSharingRequest {
  onBehalfOf?: Username;
  ward: Identifier;
  with: Username;
}
/**
 * Which version of a template; the published one if not said.
 */
export interface TemplateQuery {
  version?: string;
}
/**
 * How many notifications one has not seen.
 */
export interface Unseen {
  /**
   * How many are unseen; 100 stands for as many or more.
   */
  unseen: number;
}
/**
 * Who may no longer see this enquiry.
 */
export interface UnshareRequest {
  with: Username;
}
/**
 * A file that waits for its enquiry.
 */
export interface UploadedFile {
  id: FileId;
  name: string;
  type: string;
  size: number;
  waitsUntil: Instant;
}
/**
 * One published version.
 */
export interface VersionLine {
  version: number;
  publishedAt: Instant;
  by: PersonSummary;
  because: string;
}
/**
 * A page of the people who may see an enquiry, each with every reason.
 */
export interface Viewers {
  reference: Reference;
  items: {
    person: PersonSummary;
    reasons: AccessReason[];
  }[];
  next: string | null;
}
/**
 * What the members of a ward may share from now on.
 */
export interface WardSharingRequest {
  sharing: WardSharing;
  because: string;
}
/**
 * Whether and why a person may see an enquiry, and what else they may do to it.
 */
export interface WhyAccess {
  person: PersonSummary;
  reference: Reference;
  active: boolean;
  may: boolean;
  actions: {
    action: string;
    title: string;
    reasons: AccessReason[];
  }[];
}
/**
 * Route, deadlines and visibility, explained.
 */
export interface Why {
  route: {
    referral: Identifier;
    team: Titled;
    rule: Identifier;
    because: string;
    trace: {
      rule: Identifier;
      matched: boolean;
      sentence: string;
      because: string;
    }[];
  }[];
  deadlines: {
    referral: Identifier;
    target: Target;
    rule: Identifier;
    because?: string;
    limit: WorkingDuration;
    calendar: Titled;
    startedAt: Instant;
    /**
     * Null while a hold stops the clock.
     */
    dueAt: string | null;
    segments: Segment[];
  }[];
  visibility: {
    role: RoleName;
    domain: Domain;
    scope: string;
    sentence: string;
  }[];
}
