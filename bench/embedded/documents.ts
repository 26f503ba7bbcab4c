import { ObjectId } from 'bson'

/** An enquiry's shape and size (about 1.5 kB), so that what is measured is what will be stored. */
export interface Stored {
  _id: ObjectId
  reference: string
  ward: string
  raisedAt: Date
  [field: string]: unknown
}

const DAY = 86_400_000
const TEXT = 'The gully outside the school has been blocked since the storm and the road floods. '

export const documentOf = (i: number): Stored => {
  const raisedAt = new Date(Date.UTC(2020, 0, 1) + (i % 2000) * DAY + i)
  return {
    _id: new ObjectId(),
    reference: `HW-${i}`,
    schemaVersion: 1,
    revision: 4,
    status: ['open', 'held', 'answered', 'closed'][i % 4],
    area: 'highways',
    category: 'pothole',
    ward: `ward-${i % 17}`,
    priority: 'normal',
    raisedAt,
    answers: { where: `Street ${i}`, depth: i % 100, description: TEXT.repeat(4) },
    referrals: [
      { team: `team-${i % 12}`, lead: true, respondBy: new Date(raisedAt.getTime() + 10 * DAY) },
    ],
    events: ['raised', 'acknowledged', 'responded'].map((type, n) => ({
      type,
      at: new Date(raisedAt.getTime() + n * DAY),
      by: `person-${i % 60}`,
      hash: i.toString(16).padStart(64, '0'),
    })),
  }
}
