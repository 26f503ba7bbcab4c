import type { Readable } from 'node:stream'
import type { WardMember } from '../../rules/access/index.ts'
import type {
  AreaConfiguration,
  AreaVersion,
  AuditEntry,
  Block,
  Council,
  Enquiry,
  Person,
  PolicyVersion,
  Share,
  StoredFile,
  WardSetting,
  WardSharing,
} from '../../schemas/types/index.ts'

/** Filters are MongoDB filters made by rules/ or by list-enquiries, never by a user. */
export type Filter = Readonly<Record<string, unknown>>

export type EnquiryOrder = 'due' | 'raised' | '-raised'

/** What a list needs of an enquiry: all but what was said, asked and done. */
export type EnquiryHead = Omit<
  Enquiry,
  | 'answers'
  | 'files'
  | 'constituent'
  | 'messages'
  | 'response'
  | 'closure'
  | 'events'
  | 'outbox'
  | 'requests'
>

/** Enough of an enquiry to name it. */
export type EnquiryTag = Pick<Enquiry, '_id' | 'restricted'>

/** Who shares an enquiry with whom, and nothing of it. */
export type SharedEnquiry = Pick<Enquiry, 'member' | 'restricted'> & {
  readonly shares: readonly Share[]
}

export interface EnquiryPage {
  readonly items: readonly EnquiryHead[]
  readonly next: string | null
}

/** Numbers of enquiries, none above the limit they were counted to. */
export interface Waiting {
  readonly open: number
  readonly overdue: number
}

/** Enquiries, one document each; every save is one guarded write. */
export interface Enquiries {
  /** Stores a new enquiry, unless its reference, its idempotency key or one of its files is taken. */
  insert(enquiry: Enquiry): Promise<'stored' | 'reference-taken' | 'request-repeated' | 'file-used'>
  /** Replaces `before` by `after` if nobody else did since; false if somebody did. */
  save(before: Enquiry, after: Enquiry): Promise<boolean>
  find(reference: string): Promise<Enquiry | null>
  findByRequest(key: string): Promise<Enquiry | null>
  /** One page. `cursor` comes from an earlier page's `next`. */
  page(query: {
    filter: Filter
    order: EnquiryOrder
    limit: number
    cursor?: string
  }): Promise<EnquiryPage | 'bad-cursor'>
  count(filter: Filter): Promise<number>
  /** The references of the enquiries that name any of these files, by file. */
  namingFiles(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  /**
   * How many enquiries that meet all these filters are open, and how many are overdue at `now`, each
   * counted up to `limit`. The cost follows what is open, not what is stored.
   */
  waiting(query: { filters: readonly Filter[]; now: Date; limit: number }): Promise<Waiting>
  /** The references of some that the filter finds, at most `limit`, in no order. */
  references(filter: Filter, limit: number): Promise<readonly EnquiryTag[]>
  /** Who shares enquiries of a ward with any of these people, and on which terms; at most `limit`. */
  sharedIn(ward: string, recipients: readonly string[], limit: number): Promise<SharedEnquiry[]>
  /** Every enquiry, a few at a time, in the order of their references. */
  each(): AsyncIterable<Enquiry>
  /** Stores enquiries of the past as they are; one that is there already stays. */
  add(enquiries: readonly Enquiry[]): Promise<void>
}

/** What an admin may change of a person: undefined removes. */
export type PersonFields = {
  readonly [
    K in
      | 'name'
      | 'position'
      | 'translations'
      | 'email'
      | 'phone'
      | 'language'
      | 'active'
      | 'grants'
      | 'receives'
  ]?: Person[K] | undefined
}

/** Content as it streams: a piece after the other, none of them large. */
export type Pieces = AsyncIterable<Uint8Array>

/** What became known of a file when all of it had arrived. */
export type Arrived = Required<Pick<StoredFile, 'name' | 'type' | 'size' | 'sha256'>>

/** What is known of uploaded files. Each change looks at the state it changes from. */
export interface Files {
  insert(file: StoredFile): Promise<void>
  find(ids: readonly string[]): Promise<StoredFile[]>
  /** How many of this person's files no enquiry names. */
  countWaiting(owner: string): Promise<number>
  /** From arriving to waiting. */
  arrive(id: string, arrived: Arrived): Promise<void>
  /** From waiting to raising; false if any was taken away in the meantime. */
  claim(ids: readonly string[]): Promise<boolean>
  /** To bound, whatever it was before. */
  bind(ids: readonly string[], reference: string): Promise<void>
  /** From this state to leaving; false if it is no longer in this state. */
  leave(id: string, state: StoredFile['state']): Promise<boolean>
  /** The end of a file whose content is gone. */
  forget(id: string): Promise<void>
  /** Files in this state that were uploaded before then, a few at a time. */
  uploadedBefore(before: Date, state: StoredFile['state']): Promise<StoredFile[]>
}

/** The bytes of uploaded files, apart from what is known of them. */
export interface FileContents {
  /** Rejects as the pieces do, and leaves then no more than `remove` takes away. */
  write(id: string, pieces: Pieces): Promise<void>
  read(id: string): Readable
  /** Takes away all there is of it, whole or not. */
  remove(id: string): Promise<void>
}

/** The media type that the bytes of a file show, whatever it calls itself; undefined if they show none. */
export type FileSniffer = (content: Readable) => Promise<string | undefined>

/** Looks for viruses. Rejects when it cannot tell. */
export interface FileScanner {
  scan(content: Pieces): Promise<'clean' | 'infected'>
}

export interface People {
  find(username: string): Promise<Person | null>
  named(usernames: readonly string[]): Promise<Person[]>
  /** Active people with a role in any of these domains, whether it counts now or not. */
  inDomains(domains: readonly string[]): Promise<Person[]>
  /** Everyone the filter finds, by username; or a page of them, after a username. */
  matching(filter: Filter, page?: { limit: number; after?: string }): Promise<Person[]>
  count(filter: Filter): Promise<number>
  demonstrationAccounts(): Promise<Person[]>
  /** Every active member of a ward, or who was or will be one: what it takes to tell what they share. */
  members(): Promise<WardMember[]>
  /** What these may see has changed otherwise than by their own grants: who listens is asked again. */
  askAgain(usernames: readonly string[]): Promise<void>
  insert(people: readonly Person[]): Promise<void>
  /** Stores someone new; false if the username is taken. */
  add(person: Person): Promise<boolean>
  /**
   * Carries out one entry of the administration's chain on a person; does nothing if that entry or
   * a later one was carried out already.
   */
  administer(username: string, sequence: number, fields: PersonFields): Promise<void>
}

/** What admins have set for wards. */
export interface WardSettings {
  all(): Promise<WardSetting[]>
  find(ward: string): Promise<WardSetting | null>
  /** Carries out one entry of the administration's chain on a ward; nothing if that was done. */
  administer(ward: string, sequence: number, sharing: WardSharing): Promise<void>
}

/** Published configuration, by area and version. */
export interface AreaVersions {
  /** The latest version number of each area. */
  latest(): Promise<readonly { area: string; version: number }[]>
  find(area: string, version: number): Promise<AreaVersion | null>
  /** False if that version of the area is already published. */
  publish(version: AreaVersion): Promise<boolean>
}

export interface Councils {
  find(): Promise<Council | null>
  replace(council: Council): Promise<void>
}

export interface Passwords {
  hash(password: string): Promise<string>
  /** False where there is no hash, after as long as it takes where there is one. */
  verify(password: string, hash: string | undefined): Promise<boolean>
}

/** Counts failed sign-ins by account and by address. */
export interface SignInThrottle {
  /** Seconds to wait before another try, or 0 if one may try now. */
  wait(username: string, address: string): Promise<number>
  failed(username: string, address: string): Promise<void>
  succeeded(username: string, address: string): Promise<void>
}

export interface Clock {
  now(): Date
}

export interface Randomness {
  bytes(length: number): Uint8Array
  id(): string
}

/** SHA-256 of a text, as 64 hex digits. */
export type Digest = (text: string) => string

/** SHA-256 of what comes in pieces. */
export interface RunningDigest {
  add(piece: Uint8Array): void
  /** 64 hex digits; nothing can be added afterwards. */
  hex(): string
}

/** What the demonstration council holds, read from its files. */
export interface Demonstration {
  readonly council: Council
  readonly people: readonly Person[]
  readonly areas: readonly AreaConfiguration[]
  readonly blocks: readonly Block[]
}

/** Versions of the access policy, immutable once stored. */
export interface PolicyVersions {
  /** The number of the latest; 0 when only what ships is there. */
  latest(): Promise<number>
  find(version: number): Promise<PolicyVersion | null>
  /** Does nothing if there is a version of that number. */
  insert(version: PolicyVersion): Promise<void>
  /** A page of them, newest first, those before a number if one is given. */
  page(limit: number, before?: number): Promise<PolicyVersion[]>
}

/** The audit: entries in chains, each inserted once and never changed. */
export interface AuditEntries {
  /** The last entries of a chain, the very last one last. */
  last(chain: string, count: number): Promise<AuditEntry[]>
  /** One guarded insert of entries that follow each other; `taken` if the chain has one there already. */
  append(entries: readonly AuditEntry[]): Promise<'stored' | 'taken'>
  /** Everything, one chain after another, each from its beginning. */
  each(): AsyncIterable<AuditEntry>
  /** A page of what the filter finds, newest first. */
  page(query: {
    filter: Filter
    limit: number
    cursor?: string
  }): Promise<{ items: readonly AuditEntry[]; next: string | null } | 'bad-cursor'>
}
