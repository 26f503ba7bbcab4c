import type { Mailing, MailPreference } from '../../schemas/types/index.ts'
import type { Language } from './refusal.ts'

/** One mail to one person, in their language. */
export interface Letter {
  /** Letters, digits and hyphens; the same however often it is sent. */
  readonly id: string
  readonly at: Date
  readonly to: { readonly name: string; readonly address: string }
  readonly language: Language
  readonly subject: string
  readonly text: string
  /** The same as a whole page. */
  readonly html: string
}

/** Handed over, or refused for ever: the code says by what. */
export type Handed = { readonly sent: true } | { readonly sent: false; readonly code: string }

/** Hands letters over to whatever delivers them. */
export interface Mailer {
  readonly by: 'smtp' | 'mailbox'
  /** @throws MailFault if it may go well another time; whether it has left is then not known. */
  send(letter: Letter, signal?: AbortSignal): Promise<Handed>
  close(): Promise<void>
}

/** What went wrong for now. It names no person and no address. */
export class MailFault extends Error {
  override readonly name = 'MailFault'
  /** What the mail server or the network said: `451`, `ETIMEDOUT`. */
  readonly code: string
  /** Whether nobody's mail would leave now, not only this one. */
  readonly everyone: boolean

  constructor(code: string, everyone: boolean) {
    super(`Mail did not leave: ${code}`)
    this.code = code
    this.everyone = everyone
  }
}

/** A mail that was kept instead of sent. */
export interface KeptMail {
  readonly id: string
  readonly at: Date
  readonly subject: string
  readonly from: string
  readonly to: string
  readonly text: string
  readonly html: string
}

/** Where mails are kept while no mail server is set. */
export interface Mailbox {
  /** The newest mails to this address, newest first. */
  list(address: string): Promise<readonly KeptMail[]>
  read(address: string, id: string): Promise<KeptMail | null>
}

/** Whether a claim is held is asked by the name under which it was made. */
export interface Claim {
  readonly person: string
  readonly name: string
}

/** The mail that each person is about to be sent: a lock and what is behind it, in one document. */
export interface Mailings {
  /** Claims a person's mailing until then, unless somebody has it or it is not yet to be tried again. */
  claim(
    claim: Claim,
    times: { now: Date; until: Date },
  ): Promise<Mailing | 'busy' | { readonly postponed: Date }>
  /** Settles what the mail will hold; false if the claim is lost. */
  begin(
    claim: Claim,
    mail: { batch: string; notifications: readonly string[]; since: Date },
  ): Promise<boolean>
  /** Gives it back, to be tried again from then on. */
  postpone(claim: Claim, until: Date | null, tries: number): Promise<void>
  /** The mail is done with, delivered or not. */
  end(
    claim: Claim,
    batch: string | undefined,
    trouble: Mailing['trouble'] | 'delivered' | 'none',
  ): Promise<void>
  /** People whose last mail could not be delivered, latest first. */
  troubles(limit: number): Promise<Mailing[]>
}

/** Kept with the person. */
export interface MailPreferences {
  set(person: string, preference: MailPreference): Promise<void>
}
