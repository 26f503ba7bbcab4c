import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Catalogue, EnquiryList } from '../../schemas/types/index.ts'
import type { ApiClient } from '../testing/api-client.ts'
import { type RunningPortreeve, startPortreeve } from '../testing/portreeve.ts'

let portreeve: RunningPortreeve

beforeAll(async () => {
  portreeve = await startPortreeve({ PAST_ENQUIRIES: '120' })
  await portreeve.begin()
})

afterAll(() => portreeve.close())

/** The client throws for an answer that is not as its schema has it, so that asking is testing. */
const ask = async (client: ApiClient, path: string, language: string): Promise<unknown> => {
  const { status, body } = await client.get(path, { 'Accept-Language': language })
  expect([path, status]).toEqual([path, 200])
  return body
}

const languages = ['en', 'cy']

describe.each(languages)('what is answered in %s is as the schemas have it', (language) => {
  it.each(['/health', '/demonstration'])('%s, to a visitor', async (path) => {
    await ask(portreeve.visitor(), path, language)
  })

  it('every template and its validator', async () => {
    const member = await portreeve.signedIn('councillor')
    const { areas } = (await ask(member, '/catalogue', language)) as Catalogue
    const paths = areas.flatMap(({ id, categories }) =>
      categories.map((category) => `/templates/${id}/${category.id}`),
    )
    expect(paths.length).toBeGreaterThan(40)
    for (const path of paths) {
      await ask(member, path, language)
      await ask(member, `${path}/validator.js`, language)
    }
  })

  it.each([
    'councillor',
    'mp',
    'support',
    'officer',
    'teamlead',
    'manager',
    'director',
    'partner',
    'governance',
  ])(
    'every enquiry that %s may see, and why',
    async (username) => {
      const client = await portreeve.signedIn(username)
      await ask(client, '/me', language)
      const list = (await ask(client, '/enquiries?limit=30', language)) as EnquiryList
      for (const { reference } of list.items) {
        await ask(client, `/enquiries/${reference}`, language)
        await ask(client, `/enquiries/${reference}/why`, language)
      }
    },
    60_000,
  )
})
