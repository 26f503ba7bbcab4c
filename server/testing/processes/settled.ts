import type { Enquiry, Mailing, Notification } from '../../../schemas/types/index.ts'
import type { TwoApps } from './two-apps.ts'
import { until } from './until.ts'

const stored = ({ collections }: TwoApps) => ({
  enquiries: collections.collection<Enquiry>('enquiries'),
  notifications: collections.collection<Notification>('notifications'),
  mailings: collections.collection<Mailing>('mailings'),
})

/** Everything there is in the end. */
export async function allStored(apps: TwoApps) {
  const { enquiries, notifications, mailings } = stored(apps)
  return {
    enquiries: await enquiries.find({}, { projection: { words: 0, dueOrder: 0 } }).toArray(),
    notifications: await notifications.find().toArray(),
    mailings: await mailings.find().toArray(),
  }
}

export type AllStored = Awaited<ReturnType<typeof allStored>>

/** How much people have been told of. */
export const toldSoFar = (apps: TwoApps): Promise<number> =>
  stored(apps).notifications.countDocuments()

/**
 * Waits until Portreeve has nothing to do by itself. What was claimed by a process that is dead, or
 * is to be tried again, is waited for by moving the clock.
 */
export async function settle(apps: TwoApps): Promise<void> {
  const { enquiries, notifications, mailings } = stored(apps)
  const any = { $gt: new Date(0) }
  const due = { $gt: new Date(0), $lte: apps.now() }

  /** That nothing is due but what somebody has claimed, or will try again. */
  async function nothingDue(): Promise<boolean> {
    due.$lte = apps.now()
    if ((await enquiries.countDocuments({ $or: [{ nextStep: due }, { outboxAt: due }] })) > 0) {
      return false
    }
    const people = new Set(await notifications.distinct('person', { mailAt: due }))
    const claimed = await mailings.find({ until: { $gt: apps.now() } }).toArray()
    for (const { _id } of claimed) people.delete(_id)
    return people.size === 0
  }
  const nothingWaits = async () =>
    (await enquiries.countDocuments({ outboxAt: any })) +
      (await notifications.countDocuments({ mailAt: any })) +
      (await mailings.countDocuments({ until: any })) ===
    0

  for (;;) {
    await until('nothing is due', nothingDue)
    if (await nothingWaits()) return
    apps.pass(1)
  }
}
