import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { newReference } from '../../rules/enquiry/index.ts'
import type { Enquiry } from '../../schemas/types/index.ts'
import { callerOf } from '../../server/app/caller.ts'
import { raise } from '../../server/app/raise.ts'
import { composeServices } from '../../server/compose-api.ts'
import { readSettings } from '../../server/settings.ts'
import { pothole } from '../../server/testing/enquiries.ts'

/** A Monday, an hour after offices open. */
const morning = new Date('2026-11-23T10:00:00Z')

const batch = 1_000

/** Eight bytes for each number, spread over all references. */
const bytesOf = (number: number): Uint8Array => {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(
    0,
    BigInt.asUintN(64, BigInt(number + 1) * 0x9e3779b97f4a7c15n),
  )
  return bytes
}

/** The demonstration council over a database of its own, by a clock that the bench sets. */
export async function openCouncil() {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'portreeve-escalate-'))
  const settings = readSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
  let now = morning
  const clock = { now: () => now }
  const composed = await composeServices(settings, { clock })
  const { services, connection } = composed
  const caller = await callerOf(services, 'councillor', 'en')
  if (caller === undefined) throw new Error('There is no councillor.')
  const asked = pothole as unknown as Parameters<typeof raise>[2]
  const outcome = await raise(services, caller, asked, undefined)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  const template = await services.enquiries.find(outcome.value.reference)
  if (template?.nextStep == null) throw new Error('Nothing was raised that climbs a ladder.')
  const { nextStep } = template
  const collection = connection.collection<Enquiry>('enquiries')
  return {
    services,
    collection,
    /** Sets the clock to when the first step of each is due, or a moment before. */
    toFirstStep: (before = 0) => {
      now = new Date(nextStep.getTime() - before)
    },
    /** Has so many enquiries that were raised that morning and nothing has become of, and no others. */
    async hold(count: number, progress: (stored: number) => void = () => undefined) {
      await collection.deleteMany({})
      for (let stored = 0; stored < count; stored += batch) {
        const length = Math.min(batch, count - stored)
        const enquiries = Array.from({ length }, (_, at) => ({
          ...template,
          _id: newReference(bytesOf(stored + at)),
          requests: [],
          outbox: [],
          outboxAt: null,
        }))
        await services.enquiries.add(enquiries)
        progress(stored + length)
      }
    },
    async close() {
      await composed.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export type Council = Awaited<ReturnType<typeof openCouncil>>
