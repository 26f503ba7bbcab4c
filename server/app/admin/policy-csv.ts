import { policyText } from '../../../rules/access/policy-lines.ts'
import { readPolicyCsv } from '../../../rules/access/policy-csv.ts'
import type { CustomRole, Fault, PolicyCheck, PolicyView } from '../../../schemas/types/index.ts'
import type { Caller } from '../caller.ts'
import { type Language, type Outcome, refuse } from '../refusal.ts'
import type { Services } from '../services.ts'
import { settle } from './administer.ts'
import { changePolicy } from './change-policy.ts'
import { keysLostUnder, policyFaults } from './decide-policy.ts'
import { storedWorld } from './world.ts'

export interface AskedCsv {
  readonly csv: string
  /** The council's own roles that the lines name; those of now unless given. */
  readonly roles?: readonly CustomRole[]
}

interface Read extends Omit<PolicyCheck, 'faults'> {
  /** The faults of the text itself, before it is asked what the lines say. */
  readonly faults: Fault[]
  /** Where in the text a fault of a line is: `/lines/0/…` becomes `/csv/7/…`. */
  readonly inText: (fault: Fault) => Fault
}

async function read(
  { accessPolicy }: Pick<Services, 'accessPolicy'>,
  { csv, roles }: AskedCsv,
  language: Language,
): Promise<Read> {
  const { lines, places, faults } = readPolicyCsv(csv, language)
  const own = roles ?? (await accessPolicy.refresh()).roles
  const inText = (fault: Fault): Fault => {
    const [, index] = /^\/lines\/(\d+)/.exec(fault.pointer) ?? []
    const place = index === undefined ? undefined : places[Number(index)]
    return place === undefined ? fault : { ...fault, pointer: `/csv/${place}` }
  }
  return { lines: [...lines], roles: [...own], faults: [...faults], inText }
}

/** Whether a policy in CSV could be made the one in force, and all that keeps it from that. */
export async function checkPolicyCsv(
  services: Services,
  caller: Caller,
  asked: AskedCsv,
): Promise<PolicyCheck> {
  await settle(services)
  const { lines, roles, faults, inText } = await read(services, asked, caller.language)
  const world = await storedWorld(services)
  const { language, person } = caller
  const asker = { by: person._id, language, shipped: services.accessPolicy.shipped }
  const said = await policyFaults(world, { lines, roles }, asker)
  const lost = said.length > 0 ? undefined : await keysLostUnder(world, { lines, roles })
  return {
    lines,
    roles,
    faults: [
      ...faults,
      ...said.map(inText),
      ...(lost === undefined ? [] : [{ pointer: '', message: lost[language], code: 'conflict' }]),
    ],
  }
}

/** Makes a policy in CSV the one in force, if nothing is wrong with it. */
export async function importPolicyCsv(
  services: Services,
  caller: Caller,
  { because, ifMatch, ...asked }: AskedCsv & { because: string; ifMatch: number | undefined },
): Promise<Outcome<PolicyView>> {
  const { lines, roles, faults, inText } = await read(services, asked, caller.language)
  if (faults.length > 0) return refuse('invalid', { faults })
  const outcome = await changePolicy(services, caller, {
    content: { lines, roles },
    because,
    ifMatch,
  })
  if (outcome.ok || outcome.faults === undefined) return outcome
  return { ...outcome, faults: outcome.faults.map(inText) }
}

/** The policy in force as Casbin CSV, its version and roles in comments. */
export async function exportPolicyCsv(
  { accessPolicy }: Pick<Services, 'accessPolicy'>,
  language: Language,
): Promise<string> {
  const { version, lines, known } = await accessPolicy.follow()
  const roles = [...new Set(lines.map(({ role }) => role))]
  const parts = roles.map((role) => {
    const title = known.get(role)?.title[language] ?? role
    return `\n# ${title}\n${policyText(lines.filter((line) => line.role === role))}`
  })
  return `# Access policy, version ${version}. Columns: p, role, resource, action, scope.\n${parts.join('')}`
}
