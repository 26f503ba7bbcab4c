import type { Mailing, Notification, Person } from '../../schemas/types/index.ts'
import { catchingUp } from './catching-up.ts'
import { eachAtOnce } from './each-at-once.ts'
import { type Claim, MailFault } from './mail-ports.ts'
import type { Services } from './services.ts'
import { letterOf } from './telling/letter.ts'
import { burst, isMailed, preferenceOf } from './telling/mail-time.ts'
import { readableBy } from './telling/readable.ts'

type MailServices = Pick<
  Services,
  | 'access'
  | 'accessPolicy'
  | 'areas'
  | 'clock'
  | 'dueEnquiries'
  | 'mailer'
  | 'mailings'
  | 'notifications'
  | 'people'
  | 'publicAddress'
  | 'randomness'
  | 'toldEnquiries'
  | 'wards'
>

const minute = 60_000

/** How long one mail may take, in milliseconds; then another process sends it, under the same id. */
const mailLease = 5 * minute

const day = 24 * 60 * minute

/**
 * After which a mail that does not leave is given up, in milliseconds: soon if the mail server will
 * not have this one, since something is wrong with it or with the address; but a mail server that is
 * away may stay so over the longest holiday, and nothing may be lost by that.
 */
const patienceWith = ({ everyone }: MailFault): number => (everyone ? 14 : 1) * day

/** How many things one mail tells, and how many people are mailed in one go and at once. */
const most = 1_000
const people = 500
const atOnce = 3

/** When to look again for what others are at, in milliseconds. */
const again = 1_000

/** One minute, then twice as long each time, up to half an hour. */
const pauseAfter = (tries: number): number => Math.min(2 ** tries, 30) * minute

const later = (from: Date, milliseconds: number): Date => new Date(from.getTime() + milliseconds)

/** Begins with the time, so that files of this name come in its order. */
const batchId = (now: Date, { randomness }: MailServices): string =>
  `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}-${randomness.id()}`

/** A mail that is settled: what it tells does not change any more, however often it is sent. */
type Settled = Required<Pick<Mailing, 'batch' | 'notifications' | 'since'>> & { tries: number }

const settledIn = ({ batch, notifications, since, tries }: Mailing): Settled | undefined =>
  batch === undefined || notifications === undefined || since === undefined
    ? undefined
    : { batch, notifications, since, tries }

/**
 * Settles what a new mail tells: all that is due, with what was told since and would be due within
 * the minute, as far as the person still wants it. Undefined if nothing is.
 */
async function settle(
  services: MailServices,
  claim: Claim,
  person: Person | null,
): Promise<Settled | undefined> {
  const { clock, notifications, mailings } = services
  const now = clock.now()
  const due = await notifications.toMail(claim.person, later(now, burst), most)
  const wanted = due.filter(
    ({ task }) => person?.active === true && isMailed(preferenceOf(person), task),
  )
  const unwanted = due.filter((notification) => !wanted.includes(notification))
  if (unwanted.length > 0) await notifications.settle(unwanted.map(({ _id }) => _id))
  if (wanted.length === 0) return undefined
  const mail = {
    batch: batchId(now, services),
    notifications: wanted.map(({ _id }) => _id),
    since: now,
  }
  return (await mailings.begin(claim, mail)) ? { ...mail, tries: 0 } : undefined
}

/** What became of a mail: it left, there was nothing to tell any more, or it cannot be delivered. */
type Ended = 'delivered' | 'none' | NonNullable<Mailing['trouble']>

async function send(
  services: MailServices,
  person: Person | null,
  { batch, since }: Settled,
  told: readonly Notification[],
  signal: AbortSignal | undefined,
): Promise<Ended> {
  if (person?.active !== true) return 'none'
  const references = told.map(({ reference }) => reference)
  const enquiries = await readableBy(services, person, references)
  const letter = await letterOf(services, { person, told, enquiries }, { id: batch, at: since })
  if (letter === null) return 'none'
  const handed = await services.mailer.send(letter, signal)
  if (handed.sent) return 'delivered'
  return { at: services.clock.now(), why: 'refused', code: handed.code }
}

/** Marks what was told, then frees the mailing: cut off between, the same mail is sent once more. */
async function end(services: MailServices, claim: Claim, mail: Settled, ended: Ended) {
  const mailed = ended === 'delivered' ? { batch: mail.batch, at: services.clock.now() } : undefined
  await services.notifications.settle(mail.notifications, mailed)
  await services.mailings.end(claim, mail.batch, ended)
}

/** Tried again later, or given up when that has gone on for too long. */
async function putOff(services: MailServices, claim: Claim, mail: Settled, fault: MailFault) {
  const now = services.clock.now()
  if (later(mail.since, patienceWith(fault)) <= now) {
    await end(services, claim, mail, { at: now, why: 'gave-up', code: fault.code })
    return
  }
  const until = later(now, pauseAfter(mail.tries))
  await services.mailings.postpone(claim, until, mail.tries + 1)
  // So that they are not looked at again and again meanwhile.
  await services.notifications.delay(claim.person, now, until)
}

/**
 * Sends what waits for one person, as one mail.
 * @returns 'busy' if somebody else does
 * @throws MailFault if nobody’s would leave
 */
async function mailTo(
  services: MailServices,
  username: string,
  signal: AbortSignal | undefined,
): Promise<'busy' | 'done'> {
  const { clock, mailings, notifications } = services
  const claim: Claim = { person: username, name: services.randomness.id() }
  const now = clock.now()
  const mailing = await mailings.claim(claim, { now, until: later(now, mailLease) })
  if (mailing === 'busy') return 'busy'
  if ('postponed' in mailing) {
    await notifications.delay(username, now, mailing.postponed)
    return 'done'
  }
  const person = await services.people.find(username)
  const mail = settledIn(mailing) ?? (await settle(services, claim, person))
  if (mail === undefined) {
    await mailings.end(claim, undefined, 'none')
    return 'done'
  }
  const told = await notifications.named(mail.notifications)
  try {
    await end(services, claim, mail, await send(services, person, mail, told, signal))
  } catch (fault) {
    if (!(fault instanceof MailFault)) throw fault
    await putOff(services, claim, mail, fault)
    if (fault.everyone) throw fault
  }
  return 'done'
}

/**
 * Mails people what waits for them: all that is due to one person in one mail, which keeps its id
 * and what it tells however often it is tried.
 * @returns when more is due
 * @throws the fault that keeps everybody’s mail, as soon as it is met
 */
export async function mailOut(services: MailServices, signal?: AbortSignal): Promise<Date | null> {
  const { clock, notifications } = services
  if (await catchingUp(services)) return later(clock.now(), again)
  /** Whom another process is mailing. */
  const busy = new Set<string>()
  let away = false
  const stopped = () => away || signal?.aborted === true
  while (!stopped()) {
    const ours = await notifications.peopleToMail(clock.now(), people, [...busy])
    if (ours.length === 0) break
    await eachAtOnce(ours, { atOnce, stopped }, async (username) => {
      try {
        if ((await mailTo(services, username, signal)) === 'busy') busy.add(username)
      } catch (fault) {
        away ||= fault instanceof MailFault
        throw fault
      }
    })
  }
  return busy.size > 0 ? later(clock.now(), again) : notifications.nextMailAt()
}
