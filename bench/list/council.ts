import path from 'node:path'
import { composeServices } from '../../server/compose-api.ts'
import { readSettings } from '../../server/settings.ts'
import { newReference } from '../../rules/enquiry/index.ts'
import type { Enquiry } from '../../schemas/types/index.ts'
import { loadDemonstration } from '../../seed/council/index.ts'
import { pastEnquiries } from '../../seed/past/index.ts'

/** Enquiries that differ from each other; all others are these again, earlier and under another name. */
const different = 2_000
const batch = 1_000
const hour = 3_600_000

/** Eight bytes for each number, spread over all references. */
const bytesOf = (number: number): Uint8Array => {
  const bytes = new Uint8Array(8)
  const spread = BigInt.asUintN(64, BigInt(number + 1) * 0x9e3779b97f4a7c15n)
  new DataView(bytes.buffer).setBigUint64(0, spread)
  return bytes
}

/** The same enquiry, so many hours earlier. */
function earlier(enquiry: Enquiry, number: number, hours: number): Enquiry {
  const shifted = (at: Date) => new Date(at.getTime() - hours * hour)
  return {
    ...enquiry,
    _id: newReference(bytesOf(number)),
    requests: [],
    raisedAt: shifted(enquiry.raisedAt),
    dueAt: enquiry.dueAt === null ? null : shifted(enquiry.dueAt),
  }
}

/**
 * Sets up the demonstration council in this folder, with so many enquiries; `progress` hears how
 * many are stored.
 */
export async function storeCouncil(
  dataDir: string,
  count: number,
  progress: (stored: number) => void,
): Promise<void> {
  const settings = readSettings({ DATA_DIR: dataDir, PAST_ENQUIRIES: '0', LOG_LEVEL: 'silent' })
  const { services, close } = await composeServices(settings)
  try {
    const demonstration = await loadDemonstration(path.join(settings.root, 'seed'))
    const until = services.clock.now()
    const { holidays } = services.areas
    const past = [...pastEnquiries({ seed: 1, count: different, until, demonstration, holidays })]
    for (let stored = 0; stored < count; stored += batch) {
      const length = Math.min(batch, count - stored)
      const enquiries = Array.from({ length }, (_, at) => {
        const number = stored + at
        const one = past[number % past.length]
        if (one === undefined) throw new Error('There is no past.')
        return earlier(one, number, Math.floor(number / past.length) * 7)
      })
      await services.enquiries.add(enquiries)
      progress(stored + length)
    }
    const there = await services.enquiries.count({})
    if (there !== count) throw new Error(`${there} enquiries are stored instead of ${count}.`)
  } finally {
    await close()
  }
}
