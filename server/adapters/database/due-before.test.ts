import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startEmbeddedMongo } from '../../../embedded-mongo/index.ts'
import { type Access, loadAccess, nowhere, viewerOf } from '../../../rules/access/index.ts'
import type { Grant } from '../../../schemas/types/index.ts'
import { connect } from './connection.ts'
import { dueBefore } from './due-before.ts'
import { createIndexes, modelsOf } from './models.ts'

const now = new Date('2026-03-11T14:00:00Z')
const later = new Date('2026-04-01T14:00:00Z')
const endOfTime = new Date(8_640_000_000_000_000)

interface Stored {
  readonly _id: string
  readonly dueOrder: Date
}

const enquiries = (name: string, count: number, differs: object): Stored[] =>
  Array.from({ length: count }, (_, at) => ({
    _id: `${name}-${at}`,
    area: 'waste',
    member: 'somebody',
    teams: ['refuse'],
    officers: [],
    partners: [],
    restricted: false,
    dueOrder: later,
    ...differs,
  }))

const mine = {
  area: 'highways',
  member: 'me',
  teams: ['roads'],
  officers: ['me'],
  partners: ['water'],
}

let closing: (() => Promise<void>)[] = []
let access: Access
let examined: (filter: object) => Promise<number>

beforeAll(async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'portreeve-'))
  const server = await startEmbeddedMongo({ dataDir })
  const connection = await connect(server.uri)
  closing = [
    () => connection.close(),
    () => server.close(),
    () => rm(dataDir, { recursive: true, force: true }),
  ]
  const models = modelsOf(connection)
  await createIndexes(models)
  const stored = connection.collection<Stored>('enquiries')
  await stored.insertMany([
    ...enquiries('mine-open', 6, mine),
    ...enquiries('mine-over', 700, { ...mine, dueOrder: endOfTime }),
    ...enquiries('other-open', 200, {}),
    ...enquiries('other-over', 700, { dueOrder: endOfTime }),
  ])
  examined = async (filter) => {
    const told = await stored.find(filter).explain('executionStats')
    return (told['executionStats'] as { totalDocsExamined: number }).totalDocsExamined
  }
  const policy = 'rules/policy/access'
  access = await loadAccess(
    await readFile(`${policy}.model.conf`, 'utf8'),
    await readFile(`${policy}.policy.csv`, 'utf8'),
  )
})

afterAll(async () => {
  for (const close of closing) await close()
})

describe('counting what is open reads what is open for this person, and nothing that is over', () => {
  it.each<[string, Grant[], object[], number]>([
    // All of a member's own: no index leads from them to what is open, and nobody has many.
    ['a member', [{ role: 'member', domain: 'ward:harbour' }], [], 706],
    ['an officer', [{ role: 'officer', domain: 'team:roads' }], [], 12],
    [
      'an officer’s one team',
      [{ role: 'officer', domain: 'team:roads' }],
      [{ teams: 'roads' }],
      12,
    ],
    ['a service manager', [{ role: 'service-manager', domain: 'area:highways' }], [], 18],
    ['a partner', [{ role: 'partner', domain: 'partner:water' }], [], 6],
    ['governance', [{ role: 'governance', domain: 'council' }], [], 206],
    [
      'governance, one area',
      [{ role: 'governance', domain: 'council' }],
      [{ area: 'highways' }],
      6,
    ],
  ])('%s', async (_says, grants, narrowings, most) => {
    const teamsIn = new Map([['highways', ['roads']]])
    const person = { _id: 'me', kind: 'officer' as const, active: true, grants }
    const viewer = viewerOf(person, { ...nowhere, teamsIn }, new Date())
    const visible = access.filter(viewer, 'enquiry', 'read') ?? { _id: { $in: [] } }
    const before = (at: Date) => ({
      $and: [visible, ...narrowings].map((filter) => dueBefore({ ...filter }, at)),
    })
    expect(await examined(before(endOfTime))).toBeLessThanOrEqual(most)
    expect(await examined(before(now))).toBeLessThanOrEqual(most)
  })
})
