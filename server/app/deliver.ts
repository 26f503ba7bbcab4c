import type { IANAZone } from 'luxon'
import type { Enquiry, Notification, OutboxEntry, Person } from '../../schemas/types/index.ts'
import type { Services } from './services.ts'
import { peopleToTell } from './telling/audience.ts'
import { mailTime, preferenceOf } from './telling/mail-time.ts'
import { usualZone } from './telling/tell-in.ts'

type DeliverServices = Pick<
  Services,
  'access' | 'accessPolicy' | 'areas' | 'clock' | 'dueEnquiries' | 'notifications' | 'people'
>

/** How long one enquiry’s outbox may take to be told, in milliseconds; then another process does. */
export const outboxLease = 60_000

const atOnce = 4

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

/** Tells everybody who is concerned, then empties the outbox: whatever stops it, it can be done again. */
async function tell(services: DeliverServices, claimed: Enquiry): Promise<void> {
  const times = { now: services.clock.now(), zone: await usualZone(services) }
  const told = await Promise.all(
    claimed.outbox.map(async (entry) =>
      (await peopleToTell(services, claimed, entry)).map((person) =>
        notificationFor(person, claimed, entry, times),
      ),
    ),
  )
  await services.notifications.add(onceEach(told.flat()))
  await services.dueEnquiries.emptyOutbox(claimed)
}

/** Tells of one enquiry after another, for as long as there are any to claim. */
async function drain(
  services: DeliverServices,
  faults: unknown[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const { clock, dueEnquiries } = services
  const noted = (fault: unknown): null => {
    faults.push(fault)
    return null
  }
  while (signal?.aborted !== true) {
    const now = clock.now()
    const until = new Date(now.getTime() + outboxLease)
    const claimed = await dueEnquiries.claimOutbox(now, until).catch(noted)
    if (claimed === null) return
    await tell(services, claimed).catch(noted)
  }
}

/**
 * Tells people what waits in the outboxes of enquiries. Whoever claims an outbox has it for a
 * minute; told twice is stored once.
 * @returns when the next one is due
 * @throws the first fault, after all the others have been told
 */
export async function deliver(
  services: DeliverServices,
  signal?: AbortSignal,
): Promise<Date | null> {
  const faults: unknown[] = []
  await Promise.all(Array.from({ length: atOnce }, () => drain(services, faults, signal)))
  if (faults.length > 0) throw faults[0]
  return services.dueEnquiries.nextOutboxAt()
}
