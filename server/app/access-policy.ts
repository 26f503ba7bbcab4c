import { type Access, faultsInLines, loadAccess } from '../../rules/access/index.ts'
import { policyText } from '../../rules/access/policy-lines.ts'
import { readPolicyCsv } from '../../rules/access/policy-csv.ts'
import { rolesWith, type Role } from '../../rules/access/role.ts'
import type {
  CustomRole,
  Fault,
  PolicyLine,
  PolicyVersion,
  RoleName,
} from '../../schemas/types/index.ts'
import type { Clock, PolicyVersions } from './ports.ts'
import { remember } from './remember.ts'

/** What a policy says: what roles may do, and which roles there are besides those that ship. */
export interface PolicyContent {
  readonly lines: readonly PolicyLine[]
  readonly roles: readonly CustomRole[]
}

/** A version of the policy, ready to be asked. */
export interface CompiledPolicy extends PolicyContent {
  readonly version: number
  /** Who made it, when and why; null for the one that ships. */
  readonly stored: PolicyVersion | null
  readonly access: Access
  readonly known: ReadonlyMap<RoleName, Role>
  /** Lines that speak of what there is no longer. They count for nothing. */
  readonly faults: readonly Fault[]
}

export interface AccessPolicy {
  /** Answers by the version in force, whichever that is when it is asked. */
  readonly access: Access
  readonly shipped: PolicyContent
  /** The version in force, at most a second old. */
  follow(): Promise<CompiledPolicy>
  /** The version in force now; from then on this process answers by it. */
  refresh(): Promise<CompiledPolicy>
  /** The version of that number; null if there is none. */
  version(version: number): Promise<CompiledPolicy | null>
  /** Access as it would be by a policy without faults. */
  compile(content: PolicyContent): Promise<Access>
}

/** How long a change made by another process may go unseen, in milliseconds. */
const unseen = 1_000

interface Needs {
  readonly policyVersions: PolicyVersions
  readonly clock: Clock
  readonly accessModel: string
  readonly accessPolicy: string
}

/** The place of a line in the fault's pointer: `/3` is the fourth. */
const lineOf = ({ pointer }: Fault): number => Number(pointer.slice(1))

/** Follows the versions of the access policy; the one that ships is version 0. */
export function followedPolicy(needs: Needs): AccessPolicy {
  const { policyVersions, clock, accessModel } = needs
  const shipped: PolicyContent = { lines: readPolicyCsv(needs.accessPolicy, 'en').lines, roles: [] }
  const compile = ({ lines, roles }: PolicyContent) =>
    loadAccess(accessModel, policyText(lines), roles)

  async function compiled(
    version: number,
    content: PolicyContent,
    stored: PolicyVersion | null,
  ): Promise<CompiledPolicy> {
    const { lines, roles } = content
    const faults = faultsInLines(lines, roles, 'en')
    const wrong = new Set(faults.map(lineOf))
    const right = lines.filter((_line, index) => !wrong.has(index))
    const access = await compile({ lines: right, roles })
    return { version, stored, lines, roles, access, known: rolesWith(roles), faults }
  }

  // A version never changes, so it is compiled once.
  const made = new Map<number, Promise<CompiledPolicy | null>>()
  async function load(version: number): Promise<CompiledPolicy | null> {
    if (version === 0) return compiled(0, shipped, null)
    const stored = await policyVersions.find(version)
    return stored === null ? null : compiled(version, stored, stored)
  }
  async function version(number: number): Promise<CompiledPolicy | null> {
    const loading = made.get(number) ?? load(number)
    made.set(number, loading)
    const found = await loading.catch((fault: unknown) => {
      made.delete(number)
      throw fault
    })
    if (found === null) made.delete(number)
    return found
  }

  let inForce: CompiledPolicy | undefined
  async function use(number: number): Promise<CompiledPolicy> {
    // Versions only rise: an older number was read before this process made a newer one.
    if (inForce !== undefined && number <= inForce.version) return inForce
    const found = await version(number)
    if (found === null) throw new Error(`Version ${number} of the access policy is missing.`)
    if (inForce === undefined || found.version > inForce.version) inForce = found
    return inForce
  }

  const latest = remember(clock, unseen, () => policyVersions.latest())
  const now = (): Access => {
    if (inForce === undefined) throw new Error('No access policy was read yet.')
    return inForce.access
  }
  return {
    shipped,
    compile,
    version,
    follow: async () => use(await latest()),
    refresh: async () => use(await policyVersions.latest()),
    access: {
      may: (...asked) => now().may(...asked),
      filter: (...asked) => now().filter(...asked),
      reaches: (...asked) => now().reaches(...asked),
      reasons: (...asked) => now().reasons(...asked),
      viewers: (...asked) => now().viewers(...asked),
      permissionsOf: (...asked) => now().permissionsOf(...asked),
      rolesThat: (...asked) => now().rolesThat(...asked),
    },
  }
}
