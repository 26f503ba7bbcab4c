import type { IANAZone } from 'luxon'
import type { Enquiry, Notification, OutboxEntry, Person } from '../../schemas/types/index.ts'
import type { Services } from './services.ts'
import { askedOnce } from './telling/asked-once.ts'
import { peopleToTell } from './telling/audience.ts'
import { mailTime, preferenceOf } from './telling/mail-time.ts'
import { usualZone } from './telling/tell-in.ts'

type DeliverServices = Pick<
  Services,
  | 'access'
  | 'accessPolicy'
  | 'areas'
  | 'clock'
  | 'dueEnquiries'
  | 'notifications'
  | 'people'
  | 'wards'
>

/** How many enquiries are told of together. */
const pageSize = 100

/** How long an outbox that cannot be told waits, in milliseconds, so that it keeps nobody else’s. */
const aside = 60_000

/** One person is told of one event once, whoever they are in it: what asks something of them counts. */
function onceEach(told: readonly Notification[]): Notification[] {
  const byId = new Map<string, Notification>()
  for (const notification of told) {
    const known = byId.get(notification._id)
    if (known === undefined || (notification.task && !known.task)) {
      byId.set(notification._id, notification)
    }
  }
  return [...byId.values()]
}

const notificationFor = (
  person: Person,
  { _id: reference }: Enquiry,
  { event, message, task, at }: OutboxEntry,
  { now, zone }: { now: Date; zone: IANAZone },
): Notification => ({
  _id: `${event}:${person._id}`,
  schemaVersion: 1,
  person: person._id,
  reference,
  event,
  message,
  task,
  at,
  mailAt: mailTime(preferenceOf(person), task, now, zone),
})

/** What there is to tell of an enquiry, and whom. */
async function notificationsOf(
  services: DeliverServices,
  enquiry: Enquiry,
  times: { now: Date; zone: IANAZone },
): Promise<Notification[]> {
  const told = await Promise.all(
    enquiry.outbox.map(async (entry) =>
      (await peopleToTell(services, enquiry, entry)).map((person) =>
        notificationFor(person, enquiry, entry, times),
      ),
    ),
  )
  return onceEach(told.flat())
}

/**
 * Tells everybody who is concerned, then empties the outboxes: whatever stops it, it can be done
 * again. An outbox that cannot be told is put aside for a while, and its fault noted.
 */
async function tell(
  services: DeliverServices,
  enquiries: readonly Enquiry[],
  faults: unknown[],
): Promise<void> {
  const { clock, dueEnquiries, notifications } = services
  const now = clock.now()
  const times = { now, zone: await usualZone(services) }
  const asked = { ...services, people: askedOnce(services.people) }
  const untold = new Set<Enquiry>()
  const found = await Promise.all(
    enquiries.map((enquiry) =>
      notificationsOf(asked, enquiry, times).catch((fault: unknown) => {
        faults.push(fault)
        untold.add(enquiry)
        return []
      }),
    ),
  )
  await notifications.add(found.flat())
  await dueEnquiries.emptyOutboxes(enquiries.filter((enquiry) => !untold.has(enquiry)))
  for (const enquiry of untold) {
    await dueEnquiries.putOutboxAside(enquiry, new Date(now.getTime() + aside))
  }
}

/**
 * Tells people what waits in the outboxes of enquiries. Several processes may do so at once: told
 * twice is stored once.
 * @returns when the next one is due
 * @throws the first fault, after all the others have been told
 */
export async function deliver(
  services: DeliverServices,
  signal?: AbortSignal,
): Promise<Date | null> {
  const { clock, dueEnquiries } = services
  const stopped = () => signal?.aborted === true
  const faults: unknown[] = []
  while (!stopped()) {
    const page = await dueEnquiries.withOutboxDue(clock.now(), pageSize)
    await tell(services, page, faults)
    if (page.length < pageSize) break
  }
  if (faults.length > 0) throw faults[0]
  return stopped() ? null : dueEnquiries.nextOutboxAt()
}
