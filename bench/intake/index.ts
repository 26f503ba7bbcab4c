import autocannon from 'autocannon'
import { pothole, raised } from '../../server/testing/enquiries.ts'
import { apiClient } from '../../server/testing/api-client.ts'
import { startPortreeve } from '../../server/testing/portreeve.ts'
import { alternate } from '../measure.ts'
import type { Bench } from '../result.ts'
import { startServer } from './server.ts'

const connections = 16

/** Seconds that this many posts take, one after another on each of sixteen connections. */
async function seconds(
  url: string,
  body: string,
  cookie: string | undefined,
  amount: number,
): Promise<number> {
  const result = await autocannon({
    url,
    connections,
    amount,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(cookie === undefined ? {} : { cookie }),
    },
    body,
  })
  if (result['2xx'] !== amount) throw new Error(`${amount - result['2xx']} posts failed.`)
  return (result.finish.getTime() - result.start.getTime()) / 1000
}

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
    const amount = quick ? 160 : 800
    const document = await storedEnquiry()
    const ours = await startServer('portreeve')
    const plain = await startServer('plain')
    try {
      const client = apiClient(ours.address)
      await client.signIn('councillor')
      const enquiry = JSON.stringify(pothole)
      const measured = await alternate(
        () => seconds(`${ours.address}/api/enquiries`, enquiry, client.cookie(), amount),
        () => seconds(`${plain.address}/documents`, document, undefined, amount),
        quick ? 3 : 7,
      )
      const ratio = 1 / measured.ratio
      return [
        {
          name: 'intake',
          figure: amount / measured.ours,
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
