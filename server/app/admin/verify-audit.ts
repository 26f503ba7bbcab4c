import { type BrokenChain, chainVerifier } from '../../../rules/audit/index.ts'
import type { AuditEntry } from '../../../schemas/types/index.ts'
import type { Services } from '../services.ts'
import { administration, settle } from './administer.ts'
import { policyHash, rightsHash, wardHash } from './becomes.ts'
import { decisionIn } from './entry.ts'

/** Something stored that is not what the audit says it became. */
export interface Difference {
  readonly what: 'person' | 'policy' | 'ward'
  /** The username, the version, or the ward. */
  readonly id: string
}

export interface VerifiedAudit {
  readonly chains: number
  readonly entries: number
  readonly broken: readonly BrokenChain[]
  readonly different: readonly Difference[]
}

interface LastEntry {
  readonly sequence: number
  readonly becomes: unknown
}

/** What the administration's chain says of each person and each version of the policy last. */
function recorder() {
  const people = new Map<string, LastEntry>()
  const versions = new Map<number, LastEntry>()
  const wards = new Map<string, LastEntry>()
  return {
    people,
    versions,
    wards,
    next(entry: AuditEntry): void {
      if (entry.chain !== administration) return
      const { sequence, detail } = entry
      const decision = decisionIn(entry)
      const last = { sequence, becomes: detail['becomes'] }
      if (decision.kind === 'policy-changed') versions.set(decision.detail.version, last)
      else if (decision.kind === 'ward-changed') wards.set(decision.detail.ward, last)
      else if (decision.person !== undefined) people.set(decision.person, last)
    },
  }
}

type Recorded = ReturnType<typeof recorder>

/** People whose rights are not those that were recorded, or whose entries are gone. */
async function differentPeople(
  { people, digest }: Pick<Services, 'people' | 'digest'>,
  recorded: Recorded,
): Promise<Difference[]> {
  const stored = await people.matching({
    $or: [{ administered: { $exists: true } }, { _id: { $in: [...recorded.people.keys()] } }],
  })
  const there = new Set(stored.map(({ _id }) => _id))
  const changed = stored.filter((person) => {
    const last = recorded.people.get(person._id)
    return last?.sequence !== person.administered || last?.becomes !== rightsHash(person, digest)
  })
  const gone = [...recorded.people.keys()].filter((username) => !there.has(username))
  return [...changed.map(({ _id }) => _id), ...gone].map((id) => ({ what: 'person', id }))
}

async function differentVersions(
  { policyVersions, digest }: Pick<Services, 'policyVersions' | 'digest'>,
  { versions }: Recorded,
): Promise<Difference[]> {
  const latest = Math.max(await policyVersions.latest(), ...versions.keys())
  const different: Difference[] = []
  for (let version = 1; version <= latest; version += 1) {
    const stored = await policyVersions.find(version)
    const hash = stored === null ? undefined : policyHash(stored, digest)
    if (hash === undefined || hash !== versions.get(version)?.becomes) {
      different.push({ what: 'policy', id: String(version) })
    }
  }
  return different
}

async function differentWards(
  { wardSettings, digest }: Pick<Services, 'wardSettings' | 'digest'>,
  { wards }: Recorded,
): Promise<Difference[]> {
  const stored = new Map((await wardSettings.all()).map((setting) => [setting._id, setting]))
  const different = [...new Set([...stored.keys(), ...wards.keys()])].filter((ward) => {
    const setting = stored.get(ward)
    const last = wards.get(ward)
    if (setting === undefined || last === undefined) return true
    return (
      setting.administered !== last.sequence || wardHash(setting.sharing, digest) !== last.becomes
    )
  })
  return different.map((id) => ({ what: 'ward', id }))
}

/**
 * Reads every chain of the audit and names the first broken link of each, then whoever's rights and
 * whichever policy are stored otherwise than the audit says: changed behind its back, or with its
 * end cut off.
 */
export async function verifyAudit(services: Services): Promise<VerifiedAudit> {
  await settle(services)
  const verifier = chainVerifier(services.digest)
  const recorded = recorder()
  for await (const entry of services.audit.each()) {
    verifier.next(entry)
    recorded.next(entry)
  }
  return {
    ...verifier.counts,
    broken: verifier.broken,
    different: [
      ...(await differentPeople(services, recorded)),
      ...(await differentVersions(services, recorded)),
      ...(await differentWards(services, recorded)),
    ],
  }
}
