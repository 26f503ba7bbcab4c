import type { Services } from './services.ts'

const second = 1_000

/** What should have been done so long ago, in milliseconds, has been waiting: nobody was there to do it. */
const overdue = 5 * second

/** How long mail waits for that, in milliseconds, so that nothing can keep it for ever. */
const patience = 600 * second

/**
 * Whether steps and outboxes are being dealt with that waited while Portreeve was away. Mail waits
 * meanwhile, so that each person gets one of all that and not one after another.
 */
export async function catchingUp({
  clock,
  dueEnquiries,
  notifications,
}: Pick<Services, 'clock' | 'dueEnquiries' | 'notifications'>): Promise<boolean> {
  const now = clock.now().getTime()
  const before = (at: Date | null, ago: number) => at !== null && at.getTime() < now - ago
  const longest = await notifications.nextMailAt()
  if (longest === null || before(longest, patience)) return false
  return (
    before(await dueEnquiries.nextStepAt(), overdue) ||
    before(await dueEnquiries.nextOutboxAt(), overdue)
  )
}
