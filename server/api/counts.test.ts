import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { EnquiryCounts, EnquiryList } from '../../schemas/types/index.ts'
import type { ApiClient } from '../testing/api-client.ts'
import { raised } from '../testing/enquiries.ts'
import { type RunningPortreeve, startPortreeve } from '../testing/portreeve.ts'

let portreeve: RunningPortreeve

beforeAll(async () => {
  portreeve = await startPortreeve({ PAST_ENQUIRIES: '300' })
  await portreeve.begin()
})

afterAll(() => portreeve.close())

const counts = async (client: ApiClient, query = ''): Promise<EnquiryCounts> => {
  const { status, body } = await client.get(`/enquiries/counts${query}`)
  expect(status).toBe(200)
  return body as EnquiryCounts
}

/** The same, by reading every page of the list. */
async function listed(client: ApiClient, query: string): Promise<number> {
  let [sum, next]: [number, string | null] = [0, '']
  while (next !== null) {
    const cursor: string = next === '' ? '' : `&cursor=${next}`
    const { body } = await client.get(`/enquiries?limit=100&${query}${cursor}`)
    const page = body as EnquiryList
    sum += page.items.length
    next = page.next
  }
  return sum
}

describe('GET /api/enquiries/counts', () => {
  it.each([
    ['councillor', ''],
    ['support', ''],
    ['officer', ''],
    ['officer', 'mine=true'],
    ['officer', 'officer=officer'],
    ['teamlead', 'team=highways-maintenance'],
    ['manager', ''],
    ['manager', 'area=highways'],
    ['director', ''],
    ['director', 'mine=true'],
    ['partner', ''],
    ['governance', ''],
    ['governance', 'area=waste'],
  ])('counts for %s what the list shows them, with "%s"', async (username, query) => {
    const client = await portreeve.signedIn(username)
    const { open, overdue, limit } = await counts(client, `?${query}`)
    expect(open).toBe(await listed(client, `status=open&${query}`))
    expect(overdue).toBe(await listed(client, `overdue=true&${query}`))
    expect(limit).toBe(1_000)
  })

  it('counts what is there to be counted', async () => {
    const { open, overdue } = await counts(await portreeve.signedIn('director'))
    expect(open).toBeGreaterThan(overdue)
    expect(overdue).toBeGreaterThan(0)
  })

  it('counts what waits as open, and no more once it is answered', async () => {
    const councillor = await portreeve.signedIn('councillor')
    const officer = await portreeve.signedIn('officer')
    const { open } = await counts(councillor)
    const { reference } = await raised(councillor)
    const steps: [string, object, number][] = [
      ['hold', { reason: 'waiting-for-member' }, open + 1],
      ['resume', {}, open + 1],
      ['respond', { text: 'It is filled.' }, open],
      ['reopen', { because: 'It is not.' }, open + 1],
      ['close', { narrative: 'It was filled after all.' }, open],
    ]
    for (const [command, body, then] of steps) {
      const by = command === 'reopen' ? councillor : officer
      const { status } = await by.post(`/enquiries/${reference}/${command}`, body)
      expect([command, status]).toEqual([command, 200])
      expect([command, (await counts(councillor)).open]).toEqual([command, then])
    }
  })

  it.each(['?status=open', '?mine=false', '?team[$ne]=x'])('refuses %s', async (query) => {
    const client = await portreeve.signedIn('officer')
    expect((await client.get(`/enquiries/counts${query}`)).status).toBe(400)
  })

  it('counts for nobody who may read none', async () => {
    const { status, body } = await (await portreeve.signedIn('admin')).get('/enquiries/counts')
    expect(status === 403 || JSON.stringify(body).includes('"open":0')).toBe(true)
  })
})
