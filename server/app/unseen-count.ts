import type { Unseen } from '../../schemas/types/index.ts'
import type { Caller } from './caller.ts'
import type { Services } from './services.ts'

/** Beyond this many, nobody counts. */
const most = 100

type CountServices = Pick<Services, 'access' | 'notifications' | 'toldEnquiries'>

/** How many notifications the caller has not seen, of enquiries that they may still read. */
export async function unseenCount(
  { access, notifications, toldEnquiries }: CountServices,
  { person, viewer }: Pick<Caller, 'person' | 'viewer'>,
): Promise<Unseen> {
  const references = await notifications.unseen(person._id, most)
  const visible = access.filter(viewer, 'enquiry', 'read')
  if (visible === null || references.length === 0) return { unseen: 0 }
  const readable = await toldEnquiries.revisions([...new Set(references)], visible)
  const known = new Set(readable.map(({ reference }) => reference))
  return { unseen: references.filter((reference) => known.has(reference)).length }
}
