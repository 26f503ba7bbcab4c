import type { Enquiry, Notification } from '../../schemas/types/index.ts'
import type { Filter } from './ports.ts'

/** What is new to someone who is connected. */
export type Change = Pick<Notification, '_id' | 'person' | 'reference' | 'seenAt'> & {
  readonly changedAt: Date
}

export interface NotificationPage {
  readonly items: readonly Notification[]
  readonly next: string | null
}

/** Which of one's notifications: these, those of an enquiry, or all. */
export type WhichSeen = { ids: readonly string[] } | { reference: string } | { all: true }

export interface Notifications {
  /** Stores those that are not there yet; those that are stay as they are. */
  add(notifications: readonly Notification[]): Promise<void>
  /** One person's, newest first. `cursor` comes from an earlier page's `next`. */
  page(query: {
    person: string
    unseen: boolean
    limit: number
    cursor?: string
  }): Promise<NotificationPage | 'bad-cursor'>
  /** The enquiry of each unseen one, at most `limit`, newest first. */
  unseen(person: string, limit: number): Promise<readonly string[]>
  see(person: string, which: WhichSeen, at: Date): Promise<void>
  /**
   * What was stored or seen from this instant of the database’s clock on, oldest first: all of it,
   * since many change at once when somebody has seen everything.
   */
  changedSince(at: Date): Promise<readonly Change[]>
  /** When the last one changed, by the database’s clock. */
  lastChange(): Promise<Date | null>

  /** Whose notifications are to be mailed by now, but for these people; who waits longest first. */
  peopleToMail(now: Date, limit: number, except: readonly string[]): Promise<readonly string[]>
  toMail(person: string, now: Date, limit: number): Promise<readonly Notification[]>
  named(ids: readonly string[]): Promise<readonly Notification[]>
  /** They need not be mailed any more: they have been, in this batch, or never will be. */
  settle(ids: readonly string[], mailed?: { batch: string; at: Date }): Promise<void>
  /** What would be mailed by now is mailed from then on. */
  delay(person: string, now: Date, until: Date): Promise<void>
  /** What has not been mailed is mailed from then on, or never; `tasks`: only tasks are. */
  replan(person: string, mailAt: Date | null, only: 'everything' | 'tasks'): Promise<void>
  nextMailAt(): Promise<Date | null>
  /** How many are to be mailed by now, counted no further than `limit`. */
  countToMail(now: Date, limit: number): Promise<number>
}

/** Enquiries that something is to be done with, by the instants they keep. */
export interface DueEnquiries {
  /** Enquiries with a step that is due, longest due first. */
  withStepsDue(now: Date, limit: number): Promise<Enquiry[]>
  /** Puts the instant of the next step right, unless somebody changed the enquiry; false if so. */
  saveNextStep(enquiry: Enquiry, nextStep: Date | null): Promise<boolean>
  nextStepAt(): Promise<Date | null>
  /** Enquiries with something in their outbox to tell, longest waiting first. */
  withOutboxDue(now: Date, limit: number): Promise<Enquiry[]>
  /** Takes out what was told; whatever came since the enquiries were read stays. */
  emptyOutboxes(told: readonly Enquiry[]): Promise<void>
  /** Lets an outbox wait until then, unless somebody changed the enquiry. */
  putOutboxAside(enquiry: Enquiry, until: Date): Promise<void>
  nextOutboxAt(): Promise<Date | null>
}

/** The enquiries that people are told of, as far as a filter of theirs lets them be seen. */
export interface ToldEnquiries {
  read(references: readonly string[], visible: Filter): Promise<Enquiry[]>
  revisions(
    references: readonly string[],
    visible: Filter,
  ): Promise<readonly { readonly reference: string; readonly revision: number }[]>
}

/** What tells whether somebody is still who they were. */
export interface AccessStamps {
  of(
    usernames: readonly string[],
  ): Promise<
    readonly { readonly username: string; readonly active: boolean; readonly stamp: number }[]
  >
}
