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
 * A limit to meet.
 */
export type Target = "acknowledge" | "respond";
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
 * Whom a person signs in as.
 */
export type Username = string;
/**
 * Where a role is held: the council, a service area, a team, a ward, a partner, or on behalf of a member.
 */
export type Domain = string;
/**
 * What an enquiry is called: eight characters that cannot be mistaken for one another, and a check character, in threes.
 */
export type Reference = string;
/**
 * Where an enquiry stands.
 */
export type EnquiryStatus = "raised" | "acknowledged" | "on-hold" | "responded" | "closed";
/**
 * What a person may be in a domain.
 */
export type RoleName =
  "member" | "support" | "officer" | "team-lead" | "service-manager" | "director" | "partner" | "governance" | "admin";
/**
 * What may be done to an enquiry after it was raised.
 */
export type CommandName = "acknowledge" | "assign" | "message" | "hold" | "resume" | "respond" | "close" | "reopen";
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
 * One timed action: at a share of a target's time, before its end, or after it.
 */
export interface LadderStep {
  id: Identifier;
  of: Target;
  at?: string;
  before?: WorkingDuration;
  after?: WorkingDuration;
  tell?: ("member" | "officer" | "team-lead" | "service-manager" | "director")[];
  raiseTo?: "team-lead" | "service-manager" | "director";
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
 * One fact of an enquiry's history. Personal content is kept in the enquiry and only its hash here, so that erasing it leaves the chain whole.
 */
export interface EnquiryEvent {
  sequence: number;
  id: string;
  type: "raised" | "acknowledged" | "assigned" | "messaged" | "held" | "resumed" | "responded" | "closed" | "reopened";
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
  nextStep: Date | null;
  restricted: boolean;
  events: EnquiryEvent[];
  outbox: OutboxEntry[];
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
 * A notification that waits to leave, under a stable id.
 */
export interface OutboxEntry {
  id: string;
  kind: "email" | "webhook" | "projection";
  message: Identifier;
  to?: Username;
  /**
   * Stored as a BSON date.
   */
  at: Date;
  /**
   * Stored as a BSON date.
   */
  sentAt?: Date;
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
   * Rises with every change of grants or activity; sessions of an older stamp are asked again.
   */
  accessStamp: number;
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
 * To a named officer, to a team, or both.
 */
export interface AssignRequest {
  team?: Identifier;
  officer?: Username;
  because?: string;
  referral?: Identifier;
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
  dueTarget: "acknowledge" | "respond" | null;
  overdue: boolean;
  restricted?: boolean;
  shared?: boolean;
}
/**
 * An id with its title in the reader's language.
 */
export interface Titled {
  id: Identifier;
  title: string;
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
 * One thing that is wrong, where, and what would be right.
 */
export interface Fault {
  pointer: string;
  message: string;
  code?: string;
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
 * Signing in with a local account.
 */
export interface SessionRequest {
  username: string;
  password: string;
}
/**
 * Which version of a template; the published one if not said.
 */
export interface TemplateQuery {
  version?: string;
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
