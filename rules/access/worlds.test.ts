import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { Query } from 'mingo'
import type { CustomRole } from '../../schemas/types/index.ts'
import { type Access, loadAccess } from './access.ts'
import { gainedBy } from './difference.ts'
import { scopes } from './scopes/index.ts'
import { type RandomWorld, randomWorlds } from './testing/worlds.ts'
import { type Surroundings, teamsByArea, type Viewer, viewerOf } from './viewer.ts'
import { wardsWith } from './wards.ts'
import type { Asking } from './scope.ts'

const policyFile = (name: string) => readFileSync(`${__dirname}/../policy/${name}`, 'utf8')
const modelText = policyFile('access.model.conf')
const shipped = policyFile('access.policy.csv')

/** A role for each scope, alone and narrowed, so that no scope hides behind another. */
const every: CustomRole[] = scopes.flatMap(({ name }) =>
  [name, `${name}-open`].map((id) => ({
    id: `all-${id}`,
    title: { en: id, cy: id },
    domains: ['council' as const],
  })),
)
const lines = scopes.flatMap(({ name }) => [
  `p, all-${name}, enquiry, read, ${name}`,
  `p, all-${name}-open, enquiry, read, ${name}+not-restricted`,
])

let access: Access
let narrower: Access
beforeAll(async () => {
  const whole = [...shipped.split('\n'), ...lines]
  access = await loadAccess(modelText, whole.join('\n'), every)
  const some = whole.filter((_line, index) => index % 3 !== 0)
  narrower = await loadAccess(modelText, some.join('\n'), every)
})

const actions = ['raise', 'read', 'read-constituent', 'message', 'respond', 'assign'] as const

const matches = (filter: Record<string, unknown> | null, document: object): boolean =>
  filter !== null && new Query(filter).test({ ...document })

const around = ({ teams, members, settings }: RandomWorld): Surroundings => ({
  teamsIn: teamsByArea(teams),
  wards: wardsWith(members, settings),
})

const viewerIn = (world: RandomWorld): Viewer => viewerOf(world.person, around(world), world.at)

const askingIn = (world: RandomWorld): Asking => {
  const area = new Map(world.teams.map((team) => [team.id, team.area]))
  return { at: world.at, areaOf: (team) => area.get(team), wards: around(world).wards }
}

/** So many worlds, from a seed that the name of a failing expectation tells. */
function inWorlds(count: number, seed: number, look: (world: RandomWorld, at: string) => void) {
  let left = count
  for (const world of randomWorlds(
    seed,
    every.map(({ id }) => id),
  )) {
    if (left === 0) return
    left -= 1
    look(world, `world ${count - left} of seed ${seed}`)
  }
}

describe('in random worlds', () => {
  it('a filter says of every enquiry what the predicate says of it: 100,000 worlds', () => {
    let seen = 0
    inWorlds(100_000, 20_260_302, (world, at) => {
      const viewer = viewerIn(world)
      const action = actions[seen % actions.length] ?? 'read'
      const filter = access.filter(viewer, 'enquiry', action)
      const query = filter && new Query(filter)
      for (const subject of world.subjects) {
        seen += 1
        const may = access.may(viewer, 'enquiry', action, subject)
        if ((query?.test(subject) ?? false) !== may) {
          throw new Error(`${at}: ${action} ${JSON.stringify({ world, subject, filter })}`)
        }
      }
    })
    expect(seen).toBe(400_000)
  })

  it('a scope tells whom it lets reach an enquiry as its predicate tells of each: 20,000 worlds', () => {
    const reached = new Set<string>()
    inWorlds(20_000, 5, (world, at) => {
      const viewer = viewerIn(world)
      const held = viewer.grants.map(({ domain }) => domain)
      const asking = askingIn(world)
      for (const subject of world.subjects) {
        for (const scope of scopes) {
          const holders = scope.holders(subject, asking)
          const reaches =
            holders !== null &&
            (holders.people?.includes(viewer.username) ?? true) &&
            (holders.domains === undefined || held.some((one) => holders.domains?.includes(one)))
          const expected = scope.predicate(viewer, held, subject)
          if (expected) reached.add(scope.name)
          if (reaches !== expected) {
            throw new Error(`${at}: ${scope.name} ${JSON.stringify({ world, subject, holders })}`)
          }
        }
      }
    })
    // A scope that reaches nothing would be right by accident.
    expect([...reached].sort()).toEqual(scopes.map(({ name }) => name).sort())
  })

  it('the filter of people finds exactly who may, and each has a reason', () => {
    let found = 0
    inWorlds(500, 7, (world, at) => {
      const viewer = viewerIn(world)
      const asking = askingIn(world)
      for (const subject of world.subjects) {
        const may = access.may(viewer, 'enquiry', 'read', subject)
        const filter = access.viewers(subject, 'read', asking)
        const told = [matches(filter, world.person), access.reasons(viewer, subject).length > 0]
        if (told.some((one) => one !== may)) {
          throw new Error(`${at}: ${JSON.stringify({ world, subject, filter, may, told })}`)
        }
        if (may) found += 1
      }
    })
    expect(found).toBeGreaterThan(200)
  })

  it('what is gained is what may be seen after and not before', () => {
    let gained = 0
    inWorlds(10_000, 11, (world, at) => {
      const viewer = viewerIn(world)
      const { person } = world
      const fewer = viewerOf({ ...person, grants: person.grants.slice(1) }, around(world), world.at)
      const sides = [
        [
          { access, viewer: fewer },
          { access, viewer },
        ],
        [
          { access, viewer },
          { access, viewer: fewer },
        ],
        [
          { access: narrower, viewer },
          { access, viewer },
        ],
        [
          { access, viewer: fewer },
          { access: narrower, viewer },
        ],
      ] as const
      for (const [before, after] of sides) {
        const filter = gainedBy(before, after)
        for (const subject of world.subjects) {
          const mayBefore = before.access.may(before.viewer, 'enquiry', 'read', subject)
          const expected = !mayBefore && after.access.may(after.viewer, 'enquiry', 'read', subject)
          if (matches(filter, subject) !== expected) {
            throw new Error(`${at}: ${JSON.stringify({ world, subject, filter, expected })}`)
          }
          if (expected) gained += 1
        }
      }
    })
    expect(gained).toBeGreaterThan(1_000)
  })
})
