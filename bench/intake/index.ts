import { pothole, raised } from '../../server/testing/enquiries.ts'
import { apiClient } from '../../server/testing/api-client.ts'
import { startPortreeve } from '../../server/testing/portreeve.ts'
import { alternate } from '../measure.ts'
import type { Bench } from '../result.ts'
import { secondsFor } from './post.ts'
import { startServer } from './server.ts'

/** An enquiry as it is stored, so that the yardstick stores the same bytes. */
async function storedEnquiry(): Promise<string> {
  const portreeve = await startPortreeve()
  try {
    const { reference } = await raised(await portreeve.signedIn('councillor'))
    const { _id, ...rest } = (await portreeve.services.enquiries.find(reference)) ?? { _id: '' }
    return JSON.stringify({ reference: _id, ...rest })
  } finally {
    await portreeve.close()
  }
}

/** POST an enquiry, checked, routed, dated and durable, against storing the same bytes unseen. */
export const intake: Bench = {
  name: 'intake',
  run: async ({ quick = false }) => {
    const load = { amount: quick ? 160 : 800, connections: 16 }
    const document = await storedEnquiry()
    const ours = await startServer('portreeve')
    const plain = await startServer('plain')
    try {
      const client = apiClient(ours.address)
      await client.signIn('councillor')
      const enquiry = JSON.stringify(pothole)
      const measured = await alternate(
        () =>
          secondsFor(
            { url: `${ours.address}/api/enquiries`, body: enquiry, cookie: client.cookie() },
            load,
          ),
        () => secondsFor({ url: `${plain.address}/documents`, body: document }, load),
        quick ? 3 : 7,
      )
      const ratio = 1 / measured.ratio
      return [
        {
          name: 'intake',
          figure: load.amount / measured.ours,
          unit: 'enquiries a second',
          yardstick: 'the same Express and mongoose storing the same bytes and nothing else',
          ratio,
          spread: measured.spread,
          mustReach: 0.7,
          reached: ratio >= 0.7,
        },
      ]
    } finally {
      await Promise.all([ours.close(), plain.close()])
    }
  },
}
