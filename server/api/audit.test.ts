import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { verifyTrails } from '../app/verify-trails.ts'
import { raised } from '../testing/enquiries.ts'
import { type RunningPortreeve, startPortreeve } from '../testing/portreeve.ts'

let portreeve: RunningPortreeve

beforeAll(async () => {
  portreeve = await startPortreeve()
})

afterAll(() => portreeve.close())

describe('verifyTrails', () => {
  it('finds nothing in what the server wrote, and names what was changed behind its back', async () => {
    const councillor = await portreeve.signedIn('councillor')
    await raised(councillor)
    const { reference } = await raised(councillor)
    await councillor.post(`/enquiries/${reference}/message`, { text: 'As it was written.' })
    expect(await verifyTrails(portreeve.services)).toEqual({ enquiries: 2, events: 3, broken: [] })
    const before = await portreeve.services.enquiries.find(reference)
    if (before === null) throw new Error('not stored')
    const messages = before.messages.map((message) => ({ ...message, text: 'As it never was.' }))
    await portreeve.services.enquiries.save(before, { ...before, messages })
    const { broken } = await verifyTrails(portreeve.services)
    expect(broken).toEqual([{ reference, sequence: 1 }])
  })
})
