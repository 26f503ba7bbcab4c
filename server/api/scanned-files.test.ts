import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Problem } from '../../schemas/types/index.ts'
import type { ApiClient } from '../testing/api-client.ts'
import { eicar, reading, startClamd, type FakeClamd } from '../testing/clamd.ts'
import { upload, uploaded } from '../testing/files.ts'
import { type RunningPortreeve, startPortreeve } from '../testing/portreeve.ts'

let clamd: FakeClamd
let portreeve: RunningPortreeve
let councillor: ApiClient

beforeAll(async () => {
  clamd = await startClamd(reading(eicar))
  portreeve = await startPortreeve({ CLAMAV_URL: clamd.url })
  councillor = await portreeve.signedIn('councillor')
})

afterAll(async () => {
  await portreeve.close()
  await clamd.close()
})

const text = (content: string) => Uint8Array.from(Buffer.from(content))
const kept = () => portreeve.services.files.countWaiting('councillor')

describe('where a scanner is set up', () => {
  it('what is clean is taken', async () => {
    await uploaded(councillor, 'photo.jpg')
    await uploaded(councillor, 'notes.txt', text('x'.repeat(1_000_000)))
  })

  it('what is infected is refused by name and not kept', async () => {
    const before = await kept()
    const infected = text(`${'x'.repeat(500_000)} EICAR-STANDARD-ANTIVIRUS-TEST-FILE`)
    const answer = await upload(councillor, 'notes.txt', infected)
    expect(answer.status).toBe(422)
    expect((answer.body as Problem).detail).toMatch(/“notes.txt” may hold a virus.+Do not open it/)
    expect(await kept()).toBe(before)
  })

  it('while it is away, nothing is taken unscanned', async () => {
    const before = await kept()
    await clamd.close()
    const answer = await upload(councillor, 'notes.txt', text('x'))
    expect(answer.status).toBe(503)
    expect((answer.body as Problem).detail).toContain('send the enquiry without it')
    expect(await kept()).toBe(before)
  })
})
