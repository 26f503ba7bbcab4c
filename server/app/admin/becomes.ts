import { linesOnlyIn } from '../../../rules/access/policy-lines.ts'
import { sortedLines } from '../../../rules/access/sorted-lines.ts'
import { canonical } from '../../../rules/enquiry/canonical.ts'
import type { Person, PolicyLine } from '../../../schemas/types/index.ts'
import type { PolicyContent } from '../access-policy.ts'
import type { Digest } from '../ports.ts'
import type { Decision, PolicyDecision } from './entry.ts'
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
  { active, grants }: Pick<Person, 'active' | 'grants'>,
  digest: Digest,
): string => digest(canonical({ active, grants }))

export const policyHash = ({ lines, roles }: PolicyContent, digest: Digest): string =>
  digest(canonical({ lines, roles }))

/** The hash of what a decision makes, kept in its entry: a change behind the audit's back shows. */
export async function becomes(world: World, decision: Decision, digest: Digest): Promise<string> {
  if (decision.kind === 'policy-changed') {
    return policyHash(policyAfter(world.policy, decision.detail), digest)
  }
  if (decision.kind === 'person-added') return rightsHash(newPerson(decision, 0, digest), digest)
  const person = await world.person(decision.person ?? '')
  if (person === null) throw new Error('A change was decided of somebody who is not there.')
  return rightsHash(personAfter(person, decision, digest), digest)
}
