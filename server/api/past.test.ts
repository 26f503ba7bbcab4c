import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { EnquiryList } from '../../schemas/types/index.ts'
import { verifyTrails } from '../app/verify-trails.ts'
import { type RunningPortreeve, startPortreeve } from '../testing/portreeve.ts'

let portreeve: RunningPortreeve

beforeAll(async () => {
  portreeve = await startPortreeve({ PAST_ENQUIRIES: '300' })
  await portreeve.begin()
})

afterAll(() => portreeve.close())

describe('the demonstration council’s past', () => {
  it('is there once, however often it is filled in', async () => {
    await portreeve.begin()
    const { enquiries, broken } = await verifyTrails(portreeve.services)
    expect(enquiries).toBe(300)
    expect(broken).toEqual([])
  })

  it('is read page by page, each enquiry once, in order', async () => {
    const manager = await portreeve.signedIn('manager')
    const raisedAt: string[] = []
    const references = new Set<string>()
    let next: string | null = ''
    while (next !== null) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`
      const { body } = await manager.get(`/enquiries?limit=7&sort=-raised${cursor}`)
      const page = body as EnquiryList
      for (const item of page.items) {
        raisedAt.push(item.raisedAt)
        references.add(item.reference)
      }
      next = page.next
    }
    expect(references.size).toBe(raisedAt.length)
    expect(raisedAt.length).toBeGreaterThan(20)
    expect(raisedAt).toEqual([...raisedAt].sort().reverse())
  })

  it.each([
    ['q=pothole', (text: string) => /pothole/i.test(text)],
    ['status=closed', (text: string) => text.includes('"status":"closed"')],
    ['ward=harbour', (text: string) => text.includes('"id":"harbour"')],
    ['overdue=true', (text: string) => text.includes('"overdue":true')],
    ['overdue=false', (text: string) => text.includes('"overdue":false')],
  ])('is narrowed by %s', async (query, fits) => {
    const director = await portreeve.signedIn('director')
    const { body } = await director.get(`/enquiries?limit=100&${query}`)
    const { items } = body as EnquiryList
    expect(items.length).toBeGreaterThan(0)
    expect(items.filter((item) => !fits(JSON.stringify(item)))).toEqual([])
  })

  it.each(['no-such-word-anywhere', '$zzz', 'pothole zzz'])(
    'finds nothing for %s',
    async (text) => {
      const director = await portreeve.signedIn('director')
      const { status, body } = await director.get(`/enquiries?q=${encodeURIComponent(text)}`)
      expect(status).toBe(200)
      expect((body as EnquiryList).items).toEqual([])
    },
  )
})
