import { linesOnlyIn } from '../../../rules/access/policy-lines.ts'
import { sortedLines } from '../../../rules/access/sorted-lines.ts'
import { canonical } from '../../../rules/enquiry/canonical.ts'
import type { Person, PolicyLine, WardSharing } from '../../../schemas/types/index.ts'
import type { PolicyContent } from '../access-policy.ts'
import type { Digest } from '../ports.ts'
import type { Decision, PolicyDecision, WardDecision } from './entry.ts'
import { newPerson, personAfter } from './person-after.ts'
import type { World } from './world.ts'

const lineIn = (text: string): PolicyLine => {
  const [role = '', resource = '', action = '', scope = ''] = text.split(', ')
  return { role, resource, action, scope }
}

/** The policy after a change of it. */
export const policyAfter = (
  before: PolicyContent,
  { added, removed, roles }: PolicyDecision['detail'],
): { lines: PolicyLine[]; roles: PolicyContent['roles'] } => {
  const kept = linesOnlyIn(before.lines, removed.map(lineIn))
  const own = roles ?? before.roles
  return { lines: sortedLines([...kept, ...added.map(lineIn)], own), roles: own }
}

/** The hash of what a person may do: what the audit says they had must be what is stored. */
export const rightsHash = (
  { active, grants, receives }: Pick<Person, 'active' | 'grants' | 'receives'>,
  digest: Digest,
): string => digest(canonical({ active, grants, receives }))

/** The hash of what may be shared in a ward. */
export const wardHash = (sharing: WardSharing, digest: Digest): string => digest(canonical(sharing))

export const policyHash = ({ lines, roles }: PolicyContent, digest: Digest): string =>
  digest(canonical({ lines, roles }))

async function personAfterAll(
  world: World,
  earlier: ReadonlyMap<string, Person>,
  decision: Exclude<Decision, PolicyDecision | WardDecision>,
  digest: Digest,
): Promise<Person> {
  if (decision.kind === 'person-added') return newPerson(decision, 0, digest)
  const { person: username = '' } = decision
  const before = earlier.get(username) ?? (await world.person(username))
  if (before === null) throw new Error('A change was decided of somebody who is not there.')
  return personAfter(before, decision, digest)
}

/**
 * The hash of what each decision makes after those before it, kept in its entry: a change behind the
 * audit's back shows.
 */
export async function becoming(
  world: World,
  decisions: readonly Decision[],
  digest: Digest,
): Promise<string[]> {
  const people = new Map<string, Person>()
  const hashes: string[] = []
  for (const decision of decisions) {
    if (decision.kind === 'policy-changed') {
      hashes.push(policyHash(policyAfter(world.policy, decision.detail), digest))
      continue
    }
    if (decision.kind === 'ward-changed') {
      hashes.push(wardHash(decision.detail.to, digest))
      continue
    }
    const person = await personAfterAll(world, people, decision, digest)
    people.set(person._id, person)
    hashes.push(rightsHash(person, digest))
  }
  return hashes
}
