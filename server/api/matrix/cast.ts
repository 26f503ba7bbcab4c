import { Readable } from 'node:stream'
import { newReference } from '../../../rules/enquiry/index.ts'
import type { Enquiry, EnquiryFile, Grant, Share } from '../../../schemas/types/index.ts'
import type { ApiClient } from '../../testing/api-client.ts'
import { raised } from '../../testing/enquiries.ts'
import type { Services } from '../../app/services.ts'
import type { RunningPortreeve } from '../../testing/portreeve.ts'
import type { Letter } from './expectations.ts'

/** Who asks in each role’s name, and the one grant they hold. */
const actors: Readonly<Record<string, { username: string; grant?: Grant }>> = {
  member: { username: 'councillor', grant: { role: 'member', domain: 'ward:harbour' } },
  support: { username: 'support', grant: { role: 'support', domain: 'member:councillor' } },
  officer: { username: 'officer', grant: { role: 'officer', domain: 'team:highways-maintenance' } },
  'team-lead': {
    username: 'teamlead',
    grant: { role: 'team-lead', domain: 'team:highways-maintenance' },
  },
  'service-manager': {
    username: 'manager',
    grant: { role: 'service-manager', domain: 'area:highways' },
  },
  director: { username: 'director', grant: { role: 'director', domain: 'area:highways' } },
  partner: { username: 'partner', grant: { role: 'partner', domain: 'partner:dwr-arfor' } },
  governance: { username: 'governance', grant: { role: 'governance', domain: 'council' } },
  admin: { username: 'admin', grant: { role: 'admin', domain: 'council' } },
  'no-role': { username: 'mp' },
  visitor: { username: '' },
}

export const roles = Object.keys(actors)

/** What makes an enquiry the role’s own. */
const ownBy: Readonly<Record<string, Partial<Enquiry>>> = {
  member: { member: 'councillor' },
  support: { member: 'councillor' },
  partner: { partners: ['dwr-arfor'] },
}

/** A file of the enquiry with that number: each enquiry has one of its own. */
const fileOf = (number: number): EnquiryFile => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  name: 'twll.txt',
  type: 'text/plain',
  size: 3,
  sha256: '0'.repeat(64),
})

/** An enquiry that nobody of the cast has to do with: the base of all others. */
const foreign: Partial<Enquiry> = {
  member: 'neighbour',
  ward: 'castle-hill',
  area: 'waste',
  category: 'fly-tipping',
  teams: ['collections'],
  partners: [],
  officers: [],
}

/** What the member escalated to the director. */
const escalation: NonNullable<Enquiry['escalation']> = {
  to: 'director',
  at: new Date('2026-03-02T10:00:00Z'),
  by: 'neighbour',
}

/** What the other member of the ward shares with the one who asks. */
const sharedWithCouncillor = (terms: Pick<Share, 'rights' | 'constituent'>): Partial<Enquiry> => ({
  shares: [
    {
      with: 'councillor',
      ...terms,
      until: new Date(Date.now() + 86_400_000),
      at: new Date(),
      by: 'colleague',
    },
  ],
  sharedWith: ['councillor'],
})

/** The enquiry of each relation to somebody in this role. */
function related(role: string): Readonly<Record<Letter, Partial<Enquiry>>> {
  const username = actors[role]?.username ?? ''
  const ward = { member: 'colleague', ward: 'harbour' }
  const team = { teams: ['highways-maintenance'] }
  return {
    o: { ...foreign, ...(ownBy[role] ?? { officers: [username] }) },
    s: {
      ...foreign,
      ...ward,
      ...sharedWithCouncillor({ rights: 'contribute', constituent: true }),
    },
    l: { ...foreign, ...ward, ...sharedWithCouncillor({ rights: 'read', constituent: false }) },
    w: { ...foreign, ...ward },
    t: { ...foreign, ...team },
    a: { ...foreign, area: 'highways', category: 'pothole' },
    e: { ...foreign, area: 'highways', category: 'pothole', escalation },
    n: foreign,
    r: { ...foreign, ...team, restricted: true },
  }
}

/** A reference for each number below 255: right, and drawn by nobody else here. */
const referenceOf = (number: number) => newReference(new Uint8Array(8).fill(number + 1))

export interface Cast {
  readonly client: (role: string) => ApiClient
  /** The enquiry of that relation to somebody in the role. */
  readonly reference: (role: string, letter: Letter) => string
  /** The id of the file that it was raised with. */
  readonly file: (role: string, letter: Letter) => string
  readonly nowhere: string
}

/** Stores a file as one that arrived and was named by its enquiry. */
async function store(services: Services, { id: _id, sha256, ...known }: EnquiryFile) {
  const uploadedAt = new Date()
  await services.files.insert({
    _id,
    schemaVersion: 1,
    owner: 'councillor',
    state: 'bound',
    uploadedAt,
    sha256,
    ...known,
  })
  await services.fileContents.write(_id, Readable.from([Buffer.from('abc')]))
}

/** Puts everybody in their one role, and stores an enquiry for each relation of each role. */
export async function cast(portreeve: RunningPortreeve): Promise<Cast> {
  const { services } = portreeve
  const constituent = { name: 'Somebody Invented', phone: '07700 900999', consent: true }
  const { reference } = await raised(await portreeve.signedIn('councillor'), { constituent })
  const officer = await portreeve.signedIn('officer')
  await officer.post(`/enquiries/${reference}/message`, { text: 'A note.', audience: 'officers' })
  const template = await services.enquiries.find(reference)
  if (template === null) throw new Error('not stored')
  const clients = new Map<string, ApiClient>()
  const references = new Map<string, string>()
  const files = new Map<string, EnquiryFile>()
  const stored: Enquiry[] = []
  for (const [role, { username, grant }] of Object.entries(actors)) {
    if (username !== '') {
      await services.people.administer(username, 0, { grants: grant === undefined ? [] : [grant] })
    }
    clients.set(role, username === '' ? portreeve.visitor() : await portreeve.signedIn(username))
    for (const [letter, differs] of Object.entries(related(role))) {
      const _id = referenceOf(stored.length)
      const file = fileOf(stored.length)
      const answers = { ...template.answers, photos: [file.id] }
      stored.push({ ...template, ...differs, _id, answers, files: [file], requests: [] })
      references.set(`${role} ${letter}`, _id)
      files.set(`${role} ${letter}`, file)
    }
  }
  await services.enquiries.add(stored)
  const sharing = { share: 'contribute', constituent: true, days: 90 } as const
  await services.wardSettings.administer('harbour', 0, sharing)
  services.wards.refresh()
  for (const file of files.values()) await store(services, file)
  return {
    client: (role) => clients.get(role) ?? portreeve.visitor(),
    reference: (role, letter) => references.get(`${role} ${letter}`) ?? '',
    file: (role, letter) => files.get(`${role} ${letter}`)?.id ?? '',
    nowhere: '222-222-222',
  }
}
