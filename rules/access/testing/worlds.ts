import type { Domain, Grant, Identifier, Person } from '../../../schemas/types/index.ts'
import { shippedRoles } from '../roles.ts'
import type { Subject } from '../scope.ts'

/** A person, the teams there are, and enquiries: all small, so that they often have to do with each other. */
export interface RandomWorld {
  readonly person: Pick<Person, '_id' | 'kind' | 'active' | 'grants'>
  readonly teams: readonly { id: Identifier; area: Identifier }[]
  readonly subjects: readonly Subject[]
  readonly at: Date
}

/** Numbers from 0 to below `limit`, the same ones for a seed (mulberry32). */
function numbersFrom(seed: number): (limit: number) => number {
  let state = seed >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

const ids = ['a', 'b', 'c', 'd'] as const
const noon = new Date('2026-03-02T12:00:00Z')
const hour = 3_600_000

/** Random worlds, one after another from a seed; roles are drawn from those that ship and these. */
export function* randomWorlds(seed: number, ownRoles: readonly string[] = []) {
  const next = numbersFrom(seed)
  const one = <T>(all: readonly T[], otherwise: T): T => all[next(all.length)] ?? otherwise
  const id = () => one(ids, 'a')
  const some = () => ids.filter(() => next(3) === 0)
  const roles = [...shippedRoles.map((role) => role.id), ...ownRoles]
  const domain = (): Domain => {
    const kind = one(['council', 'area', 'team', 'ward', 'partner', 'member'], 'council')
    return kind === 'council' ? kind : `${kind}:${id()}`
  }
  const period = (): Pick<Grant, 'from' | 'until'> => {
    const [from, until] = [next(6), next(6)]
    return {
      ...(from > 2 ? { from: new Date(noon.getTime() + (from - 4) * hour) } : {}),
      ...(until > 2 ? { until: new Date(noon.getTime() + (until - 4) * hour) } : {}),
    }
  }
  const grant = (): Grant => ({ role: one(roles, 'member'), domain: domain(), ...period() })
  const subject = (): Subject => ({
    member: id(),
    area: id(),
    teams: some(),
    partners: some(),
    officers: some(),
    restricted: next(3) === 0,
    ...(next(3) === 0 && { escalation: { to: 'director' as const, at: noon, by: 'a' } }),
  })
  for (;;) {
    const world: RandomWorld = {
      person: {
        _id: id(),
        kind: 'officer',
        active: next(8) > 0,
        grants: Array.from({ length: next(6) }, grant),
      },
      teams: ids.filter(() => next(2) === 0).map((team) => ({ id: team, area: id() })),
      subjects: Array.from({ length: 4 }, subject),
      at: noon,
    }
    yield world
  }
}
