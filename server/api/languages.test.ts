import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Demonstration, EnquiryList, EnquiryView, Why } from '../../schemas/types/index.ts'
import type { ApiClient } from '../testing/api-client.ts'
import { raised } from '../testing/enquiries.ts'
import { type RunningPortreeve, startPortreeve } from '../testing/portreeve.ts'

let portreeve: RunningPortreeve
let councillor: ApiClient

beforeAll(async () => {
  portreeve = await startPortreeve()
  councillor = await portreeve.signedIn('councillor')
})

afterAll(() => portreeve.close())

const inLanguage = (language: string) => ({ 'Accept-Language': language })

describe('an enquiry’s summary', () => {
  const said = {
    en: 'Cockle Row · Where vehicles drive',
    cy: 'Cockle Row · Lle mae cerbydau’n gyrru',
  }
  let reference: string
  beforeAll(async () => {
    reference = (await raised(councillor)).reference
  })

  it.each(Object.entries(said))('is read in %s, alone and in a list', async (language, summary) => {
    const one = await councillor.get(`/enquiries/${reference}`, inLanguage(language))
    expect((one.body as EnquiryView).summary).toBe(summary)
    const list = await councillor.get('/enquiries', inLanguage(language))
    const line = (list.body as EnquiryList).items.find((item) => item.reference === reference)
    expect(line?.summary).toBe(summary)
  })

  it.each(['vehicles cockle', 'cerbydau cockle', 'VEHIC', 'gyrru'])(
    'is found by “%s”, whatever language one reads',
    async (words) => {
      for (const language of ['en', 'cy']) {
        const path = `/enquiries?q=${encodeURIComponent(words)}`
        const { items } = (await councillor.get(path, inLanguage(language))).body as EnquiryList
        expect(items.map((item) => item.reference)).toContain(reference)
      }
    },
  )
})

describe('what an enquiry goes under', () => {
  let reference: string
  beforeAll(async () => {
    reference = (await raised(councillor)).reference
  })

  const foundBy = async (words: string, language = 'en') => {
    const path = `/enquiries?q=${encodeURIComponent(words)}`
    const { items } = (await councillor.get(path, inLanguage(language))).body as EnquiryList
    return items.map((item) => item.reference)
  }

  it.each([
    ['its category', 'pothole'],
    ['its category in Welsh', 'twll ffordd'],
    ['its service area', 'highw'],
    ['its service area in Welsh', 'priffyrdd'],
    ['its ward', 'harbour'],
    ['its ward in Welsh', 'harbwr'],
    ['all of them and its street', 'twll priffyrdd harbour cockle pothole highways harbwr'],
  ])('finds it: %s', async (_says, words) => {
    expect(await foundBy(words)).toContain(reference)
    expect(await foundBy(words, 'cy')).toContain(reference)
  })

  it.each(['drain', 'pothole castle', 'waste', 'twll zzz', 'othole'])(
    '“%s” does not find it',
    async (words) => {
      expect(await foundBy(words)).not.toContain(reference)
    },
  )

  it('costs no entry of the index of words', async () => {
    const filter = { _id: reference, words: { $in: ['pothole', 'highways', 'harbour'] } }
    expect(await portreeve.services.enquiries.count(filter)).toBe(0)
    expect(await portreeve.services.enquiries.count({ _id: reference, words: 'cockle' })).toBe(1)
  })
})

describe('why an enquiry went where it did', () => {
  it.each([
    ['en', /“About how deep is it, in millimetres\?”/, /(^|and |or |\()the (?!category)/],
    ['cy', /“Tua faint o ddyfnder yw, mewn milimetrau\?”/, /yr ateb “/],
  ])('names in %s the questions of every category', async (language, question, raw) => {
    const { reference } = await raised(councillor, {
      category: 'grit-bin',
      answers: { location: { street: 'Moor Lane' }, request: 'refill', ice: 'no' },
    })
    const { body } = await councillor.get(`/enquiries/${reference}/why`, inLanguage(language))
    const tried = (body as Why).route[0]?.trace.map(({ sentence }) => sentence) ?? []
    expect(tried.join('\n')).toMatch(question)
    expect(tried.filter((sentence) => raw.test(sentence))).toEqual([])
  })
})

describe('what a person is', () => {
  const positions = {
    en: ['Councillor for Harbour', 'Officer, Highways maintenance'],
    cy: ['Cynghorydd ward yr Harbwr', 'Swyddog, Cynnal a chadw priffyrdd'],
  }

  it.each(Object.entries(positions))('is said in %s', async (language, [member, officer]) => {
    const { reference } = await raised(councillor)
    const lead = await portreeve.signedIn('teamlead')
    const { body } = await lead.get(`/enquiries/${reference}`, inLanguage(language))
    const { member: raiser, assignable = [] } = body as EnquiryView
    expect(raiser.position).toBe(member)
    const offered = assignable.flatMap(({ officers }) => officers)
    expect(offered.find(({ username }) => username === 'officer')?.position).toBe(officer)
    const { accounts } = (await lead.get('/demonstration', inLanguage(language)))
      .body as Demonstration
    expect(accounts.map(({ position }) => position)).toEqual(expect.arrayContaining([member]))
  })
})
