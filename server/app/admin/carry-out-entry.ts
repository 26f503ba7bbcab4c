import type { AuditEntry, Person } from '../../../schemas/types/index.ts'
import { askAgain } from '../ask-again.ts'
import type { Services } from '../services.ts'
import { policyAfter } from './becomes.ts'
import { decisionIn, type PersonDecision, type PolicyDecision } from './entry.ts'
import { changedFields, newPerson } from './person-after.ts'

export type CarryOutServices = Pick<
  Services,
  'people' | 'policyVersions' | 'accessPolicy' | 'digest' | 'wards' | 'wardSettings'
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

/** By which a member may leave their wards, or come back: then nothing is shared by them, or is again. */
const affectsOthers: ReadonlySet<PersonDecision['kind']> = new Set([
  'grants-changed',
  'person-deactivated',
  'person-reactivated',
])

/** Whoever shares a ward with this person is asked again what they may see. */
async function askNeighbours(
  { people, wards }: CarryOutServices,
  { _id, grants }: Person,
): Promise<void> {
  const domains = grants
    .filter(({ role, domain }) => role === 'member' && domain.startsWith('ward:'))
    .map(({ domain }) => domain)
  if (domains.length === 0) return
  wards.refresh()
  const others = (await people.inDomains(domains)).filter((person) => person._id !== _id)
  await askAgain(
    { people },
    others.map((person) => person._id),
  )
}

async function changePerson(
  services: CarryOutServices,
  decision: PersonDecision,
  sequence: number,
): Promise<void> {
  const { people, digest } = services
  const { person: username = '' } = decision
  const person = await people.find(username)
  if (person === null || (person.administered ?? -1) >= sequence) return
  await people.administer(username, sequence, changedFields(person, decision, digest))
  if (affectsOthers.has(decision.kind)) await askNeighbours(services, person)
}

/**
 * Carries out an entry of the administration's chain, unless that was done already: doing it again
 * changes nothing.
 */
async function carryOutEntry(services: CarryOutServices, entry: AuditEntry): Promise<void> {
  const decision = decisionIn(entry)
  if (decision.kind === 'person-added') {
    await services.people.add(newPerson(decision, entry.sequence, services.digest))
  } else if (decision.kind === 'ward-changed') {
    const { ward, to } = decision.detail
    await services.wardSettings.administer(ward, entry.sequence, to)
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
  services.wards.refresh()
}
