import { faultsInLines } from '../../../rules/access/index.ts'
import { domainKind, domainKindWords } from '../../../rules/access/domain-kind.ts'
import { ownGains } from '../../../rules/access/own-gains.ts'
import { lineText, linesOnlyIn } from '../../../rules/access/policy-lines.ts'
import { sortedLines } from '../../../rules/access/sorted-lines.ts'
import { rolesWith } from '../../../rules/access/role.ts'
import { faultsInWhole } from '../../../rules/access/whole-faults.ts'
import { canonical } from '../../../rules/enquiry/canonical.ts'
import type { CustomRole, Fault, Person } from '../../../schemas/types/index.ts'
import type { PolicyContent } from '../access-policy.ts'
import { below } from '../fault-place.ts'
import { done, type Language, type Outcome, refuse, type Words } from '../refusal.ts'
import type { Decision } from './entry.ts'
import { keysLostBy, lastKeys } from './last-keys.ts'
import { rolesNotOver, type World } from './world.ts'

/** Who changes the policy, and what ships. */
export interface PolicyAsker {
  readonly by: string
  readonly language: Language
  readonly shipped: PolicyContent
}

const notForYou = (line: string): Words => ({
  en: `“${line}” would give you more than you have. Ask an admin who does not hold this role.`,
  cy: `Byddai “${line}” yn rhoi mwy i chi nag sydd gennych. Gofynnwch i weinyddwr heb y rôl hon.`,
})

const heldStill = (role: string, people: number): Words => ({
  en: `“${role}” cannot go: ${people} people hold it. End their roles first.`,
  cy: `Ni all “${role}” fynd: mae gan ${people} o bobl y rôl. Dewch â’u rolau i ben yn gyntaf.`,
})

const heldThere = (role: string, kind: Words): Words => ({
  en: `“${role}” is held in ${kind.en} already. Keep that among its domains.`,
  cy: `Delir “${role}” mewn ${kind.cy} eisoes. Cadwch hynny ymhlith ei pharthau.`,
})

/** Grants of a role that are not over. */
const grantsOf = (people: readonly Person[], role: string, now: Date) =>
  people.flatMap(({ grants }) =>
    grants.filter((grant) => grant.role === role && (!grant.until || now < grant.until)),
  )

/** Roles of the council's own that people hold, and that would go or could no longer be held there. */
async function heldRoleFaults(
  world: World,
  roles: readonly CustomRole[],
  language: Language,
): Promise<Fault[]> {
  const before = new Set(world.policy.roles.map(({ id }) => id))
  const after = rolesWith(roles)
  const people = before.size === 0 ? [] : await world.holders(before)
  return [...before].flatMap((id): Fault[] => {
    const held = grantsOf(people, id, world.now)
    const role = after.get(id)
    if (held.length > 0 && role === undefined) {
      const message = heldStill(id, held.length)[language]
      return [{ pointer: '/roles', message, code: 'role-held' }]
    }
    const kinds = new Set(held.map(({ domain }) => domainKind(domain)))
    const index = roles.findIndex((one) => one.id === id)
    return [...kinds]
      .filter((kind) => role?.domains.includes(kind) === false)
      .map((kind) => ({
        pointer: `/roles/${index}/domains`,
        message: heldThere(id, domainKindWords[kind])[language],
        code: 'role-held',
      }))
  })
}

async function ownGainFaults(
  world: World,
  { lines }: PolicyContent,
  { by, language, shipped }: PolicyAsker,
): Promise<Fault[]> {
  const person = await world.person(by)
  const held = person === null ? new Set<string>() : rolesNotOver(person, world.now)
  const sides = { before: world.policy.lines, after: lines, shipped: shipped.lines }
  return ownGains(sides, held).map((line) => ({
    pointer: `/lines/${lines.indexOf(line)}`,
    message: notForYou(lineText(line))[language],
    code: 'own-gain',
  }))
}

/** Everything that is wrong with a policy that is to take the place of the one in force. */
export async function policyFaults(
  world: World,
  content: PolicyContent,
  asker: PolicyAsker,
): Promise<Fault[]> {
  const { lines, roles } = content
  const { language } = asker
  const faults = [
    ...below('/lines', faultsInLines(lines, roles, language)),
    ...faultsInWhole(content, language),
  ]
  if (faults.length > 0) return faults
  return [
    ...(await heldRoleFaults(world, roles, language)),
    ...(await ownGainFaults(world, content, asker)),
  ]
}

/** The words against a right policy under which nobody could set things right again. */
export const keysLostUnder = (world: World, { lines }: PolicyContent) =>
  keysLostBy(world, { lines: [...lines] })

const sameRoles = (one: readonly CustomRole[], other: readonly CustomRole[]): boolean =>
  canonical(one) === canonical(other)

interface Asked {
  readonly content: PolicyContent
  readonly because: string
  /** The version that the client last read, if it said. */
  readonly ifMatch: number | undefined
}

/** The next version, told by what it adds and removes. */
export async function decidePolicy(
  world: World,
  { content, because, ifMatch }: Asked,
  asker: PolicyAsker,
): Promise<Outcome<Decision | null>> {
  const { policy } = world
  if (ifMatch !== undefined && ifMatch !== policy.version) return refuse('stale')
  const faults = await policyFaults(world, content, asker)
  if (faults.length > 0) return refuse('invalid', { faults })
  const lost = await keysLostUnder(world, content)
  if (lost !== undefined) return lastKeys(lost)
  const added = linesOnlyIn(content.lines, policy.lines)
  const removed = linesOnlyIn(policy.lines, content.lines)
  const roles = sameRoles(content.roles, policy.roles) ? {} : { roles: content.roles }
  if (added.length + removed.length + Object.keys(roles).length === 0) return done(null)
  const texts = (lines: typeof added) => sortedLines(lines, content.roles).map(lineText)
  return done({
    kind: 'policy-changed',
    because,
    detail: {
      version: policy.version + 1,
      added: texts(added),
      removed: texts(removed),
      ...roles,
    },
  })
}
