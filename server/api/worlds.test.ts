import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type RandomWorld, randomWorlds } from '../../rules/access/testing/worlds.ts'
import { teamsByArea, viewerOf } from '../../rules/access/index.ts'
import { newReference } from '../../rules/enquiry/index.ts'
import type { Enquiry, EnquiryList, Viewers } from '../../schemas/types/index.ts'
import type { ApiClient } from '../testing/api-client.ts'
import { bodyOf } from '../testing/admin.ts'
import { raised } from '../testing/enquiries.ts'
import { type RunningPortreeve, startPortreeve } from '../testing/portreeve.ts'

const worlds = 300

/** The letters of random worlds as what there is in the demonstration council. */
const councils = {
  area: ['highways', 'waste', 'street-lighting', 'planning'],
  team: ['highways-maintenance', 'collections', 'lighting', 'planning-enforcement'],
  partner: ['dwr-arfor', 'shoreline-homes', 'wylan-leisure', 'nobody'],
  ward: ['harbour', 'castle-hill', 'market', 'station'],
  member: ['councillor', 'neighbour', 'mp', 'idwal.merrick'],
} as const

type Kind = keyof typeof councils

const letters = ['a', 'b', 'c', 'd']
const called = (kind: Kind, letter: string) =>
  councils[kind][letters.indexOf(letter)] ?? councils[kind][0]

const isKind = (text: string): text is Kind => Object.hasOwn(councils, text)

/** A domain of a random world as one there is. */
const domainOf = (domain: string) => {
  const [kind = '', letter = ''] = domain.split(':')
  return isKind(kind) ? `${kind}:${called(kind, letter)}` : domain
}

let portreeve: RunningPortreeve
let admin: ApiClient
let client: ApiClient
let template: Enquiry

beforeAll(async () => {
  portreeve = await startPortreeve()
  admin = await portreeve.signedIn('admin')
  client = await portreeve.signedIn('councillor')
  const { reference } = await raised(client)
  const found = await portreeve.services.enquiries.find(reference)
  if (found === null) throw new Error('not stored')
  template = found
}, 60_000)

afterAll(() => portreeve.close())

/** The reference of an enquiry of a world. */
const referenceOf = (world: number, at: number) =>
  newReference(Uint8Array.from([1, 1, 1, 1, 1, at + 1, world >> 8, world & 255]))

/** The enquiries of a world, stored under a category of their own so that a list can ask for them. */
async function storeEnquiries({ subjects }: RandomWorld, number: number): Promise<Enquiry[]> {
  const stored = subjects.map((subject, at): Enquiry => ({
    ...template,
    _id: referenceOf(number, at),
    requests: [],
    category: `world-${number}`,
    member: called('member', subject.member),
    area: called('area', subject.area),
    teams: subject.teams.map((team) => called('team', team)),
    partners: subject.partners.map((partner) => called('partner', partner)),
    // The one who asks is `a` in every world: an enquiry may name them.
    officers: subject.officers.map((officer) => (officer === 'a' ? 'councillor' : officer)),
    restricted: subject.restricted,
  }))
  await portreeve.services.enquiries.add(stored)
  return stored
}

describe('through the real server', () => {
  it(`lists, single pages and viewers agree in ${worlds} random worlds`, async () => {
    const { services } = portreeve
    const teamsIn = teamsByArea((await services.areas.council()).teams)
    let number = 0
    let seen = 0
    for (const world of randomWorlds(20_260_303)) {
      if (number === worlds) break
      number += 1
      const enquiries = await storeEnquiries(world, number)
      const grants = world.person.grants.map((grant) => ({
        role: grant.role,
        domain: domainOf(grant.domain),
      }))
      await services.people.administer('councillor', number, { grants })
      const person = await services.people.find('councillor')
      if (person === null) throw new Error('not stored')
      const viewer = viewerOf(person, teamsIn, services.clock.now())
      const may = enquiries
        .filter((enquiry) => services.access.may(viewer, 'enquiry', 'read', enquiry))
        .map(({ _id }) => _id)
        .sort()
      const list = await client.get(`/enquiries?category=world-${number}&limit=100`)
      const items = list.status === 403 ? [] : bodyOf<EnquiryList>(list).items
      expect([number, items.map(({ reference }) => reference).sort()]).toEqual([number, may])
      for (const { _id } of enquiries) {
        const { status } = await client.get(`/enquiries/${_id}`)
        expect([number, _id, status === 200]).toEqual([number, _id, may.includes(_id)])
        if (status !== 200) expect([403, 404]).toContain(status)
      }
      const [first] = enquiries
      const path = `/admin/enquiries/${first?._id ?? ''}/viewers?limit=100`
      const viewers = bodyOf<Viewers>(await admin.get(path))
      expect(viewers.items.some((one) => one.person.username === 'councillor')).toBe(
        may.includes(first?._id ?? ''),
      )
      seen += may.length
    }
    expect(seen).toBeGreaterThan(100)
    expect(seen).toBeLessThan(worlds * 3)
  }, 120_000)
})
