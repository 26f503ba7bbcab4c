import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { noon, type RandomWorld, randomWorlds } from '../../rules/access/testing/worlds.ts'
import { viewerOf } from '../../rules/access/index.ts'
import { newReference } from '../../rules/enquiry/index.ts'
import type { Enquiry, EnquiryList, Viewers } from '../../schemas/types/index.ts'
import type { ApiClient } from '../testing/api-client.ts'
import { surroundingsIn } from '../app/surroundings.ts'
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
})

afterAll(() => portreeve.close())

/** The noon of every world is when this began. */
const since = Date.now() - noon.getTime()
const today = (at: Date) => new Date(at.getTime() + since)

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
    ward: called('ward', subject.ward),
    ...(subject.shares !== undefined && {
      shares: subject.shares.map((share) => ({
        ...share,
        with: called('member', share.with),
        until: today(share.until),
        at: today(share.at),
      })),
      sharedWith: subject.shares.map((share) => called('member', share.with)),
    }),
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

/** Gives the one who asks the grants of this world, and tells which enquiries they may read by the rules. */
async function mayRead(
  { person, members, settings }: RandomWorld,
  number: number,
  enquiries: readonly Enquiry[],
): Promise<string[]> {
  const { services } = portreeve
  const { people, access, clock, wards, wardSettings } = services
  for (const { _id, active, grants, receives = [] } of members) {
    const username =
      _id === person._id ? 'councillor' : called('member', _id === 'a' ? person._id : _id)
    await people.administer(username, number, {
      // Whoever asks must be able to.
      active: active || username === 'councillor',
      grants: grants.map(({ role, domain }) => ({ role, domain: domainOf(domain) })),
      receives: receives.map((one) => ({
        ...one,
        member: called('member', one.member),
        ward: called('ward', one.ward),
        until: today(one.until),
        at: today(one.at),
      })),
    })
  }
  for (const [ward, sharing] of settings) {
    await wardSettings.administer(called('ward', ward), number, sharing)
  }
  wards.refresh()
  const stored = await people.find('councillor')
  if (stored === null) throw new Error('not stored')
  const viewer = viewerOf(stored, await surroundingsIn(services), clock.now())
  const readable = enquiries.filter((enquiry) => access.may(viewer, 'enquiry', 'read', enquiry))
  return readable.map(({ _id }) => _id).sort()
}

async function listed(number: number): Promise<string[]> {
  const list = await client.get(`/enquiries?category=world-${number}&limit=100`)
  // Without any role that reads enquiries it is not even asked which.
  if (list.status === 403) return []
  return bodyOf<EnquiryList>(list)
    .items.map(({ reference }) => reference)
    .sort()
}

async function readOneByOne(enquiries: readonly Enquiry[]): Promise<string[]> {
  const readable: string[] = []
  for (const { _id } of enquiries) {
    const { status } = await client.get(`/enquiries/${_id}`)
    expect([200, 403, 404]).toContain(status)
    if (status === 200) readable.push(_id)
  }
  return readable.sort()
}

/** Of which of these the one who asks is told to be a viewer. */
async function viewedIn(enquiries: readonly Enquiry[]): Promise<string[]> {
  const viewed: string[] = []
  for (const { _id } of enquiries) {
    const answer = await admin.get(`/admin/enquiries/${_id}/viewers?limit=100`)
    const { items } = bodyOf<Viewers>(answer)
    if (items.some(({ person }) => person.username === 'councillor')) viewed.push(_id)
  }
  return viewed.sort()
}

describe('through the real server', () => {
  it(`lists, single pages and viewers agree in ${worlds} random worlds`, async () => {
    let number = 0
    let seen = 0
    for (const world of randomWorlds(20_260_303)) {
      if (number === worlds) break
      number += 1
      const enquiries = await storeEnquiries(world, number)
      const may = await mayRead(world, number, enquiries)
      expect([number, await listed(number)]).toEqual([number, may])
      expect([number, await readOneByOne(enquiries)]).toEqual([number, may])
      const [first] = enquiries
      const told = await viewedIn(first === undefined ? [] : [first])
      expect([number, told]).toEqual([number, may.filter((one) => one === first?._id)])
      seen += may.length
    }
    expect(seen).toBeGreaterThan(100)
    expect(seen).toBeLessThan(worlds * 3)
  }, 600_000)
})
