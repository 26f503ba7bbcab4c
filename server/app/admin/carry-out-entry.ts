import type { AuditEntry } from '../../../schemas/types/index.ts'
import type { Services } from '../services.ts'
import { policyAfter } from './becomes.ts'
import { decisionIn, type PersonDecision, type PolicyDecision } from './entry.ts'
import { changedFields, newPerson } from './person-after.ts'

export type CarryOutServices = Pick<
  Services,
  'people' | 'policyVersions' | 'accessPolicy' | 'digest'
>

async function changePolicy(
  { policyVersions, accessPolicy }: CarryOutServices,
  detail: PolicyDecision['detail'],
  { by, because = '', at }: AuditEntry,
): Promise<void> {
  const { version } = detail
  const before = await accessPolicy.version(version - 1)
  if (before === null) throw new Error(`Version ${version - 1} of the access policy is missing.`)
  const { lines, roles } = policyAfter(before, detail)
  await policyVersions.insert({
    _id: `access@${version}`,
    schemaVersion: 1,
    version,
    lines,
    roles: [...roles],
    by,
    because,
    at,
  })
  await accessPolicy.refresh()
}

async function changePerson(
  { people, digest }: CarryOutServices,
  decision: PersonDecision,
  sequence: number,
): Promise<void> {
  const { person: username = '' } = decision
  const person = await people.find(username)
  if (person === null || (person.administered ?? -1) >= sequence) return
  await people.administer(username, sequence, changedFields(person, decision, digest))
}

/**
 * Carries out an entry of the administration's chain, unless that was done already: doing it again
 * changes nothing.
 */
async function carryOutEntry(services: CarryOutServices, entry: AuditEntry): Promise<void> {
  const decision = decisionIn(entry)
  if (decision.kind === 'person-added') {
    await services.people.add(newPerson(decision, entry.sequence, services.digest))
  } else if (decision.kind === 'policy-changed') {
    await changePolicy(services, decision.detail, entry)
  } else {
    await changePerson(services, decision, entry.sequence)
  }
}

/** Carries out entries that were decided together: those about one person one after another. */
export async function carryOutAll(
  services: CarryOutServices,
  entries: readonly AuditEntry[],
): Promise<void> {
  const about = new Map<string, AuditEntry[]>()
  for (const entry of entries) {
    const key = entry.person ?? ''
    about.set(key, [...(about.get(key) ?? []), entry])
  }
  await Promise.all(
    [...about.values()].map(async (ofOne) => {
      for (const entry of ofOne) await carryOutEntry(services, entry)
    }),
  )
}
