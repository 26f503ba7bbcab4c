import { keyRoles, keys, lostKeys } from '../../../rules/access/keys.ts'
import type { Person, PolicyLine } from '../../../schemas/types/index.ts'
import { type Refusal, refuse, type Words } from '../refusal.ts'
import { rolesNotOver, withPeople, type World } from './world.ts'

const rolesIn = (lines: readonly PolicyLine[]) =>
  new Set(keys.flatMap((key) => [...keyRoles(lines, key)]))

const lostIn = async (world: World, lines: readonly PolicyLine[]) =>
  lostKeys(await world.holders(rolesIn(lines)), lines, world.now)

/** Whether somebody holds a key now, or will: others have none to lose. */
async function holdsKeys(world: World, username: string): Promise<boolean> {
  const stored = await world.person(username)
  const roles = rolesIn(world.policy.lines)
  return stored !== null && [...rolesNotOver(stored, world.now)].some((role) => roles.has(role))
}

/**
 * The words against a change after which nobody could set things right again, however it came
 * about; undefined when somebody always could. What was lost before is no reason to refuse.
 */
export async function keysLostBy(
  world: World,
  after: { person?: Person; lines?: readonly PolicyLine[] },
): Promise<Words | undefined> {
  const { person, lines = world.policy.lines } = after
  if (person !== undefined && !(await holdsKeys(world, person._id))) return undefined
  const changed = person === undefined ? world : withPeople(world, new Map([[person._id, person]]))
  const lost = await lostIn(changed, lines)
  if (lost.length === 0) return undefined
  const before = new Set(await lostIn(world, world.policy.lines))
  return lost.find((key) => !before.has(key))?.says
}

export const lastKeys = (detail: Words): Refusal => refuse('conflict', { detail })
