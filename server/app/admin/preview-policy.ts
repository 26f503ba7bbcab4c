import { viewerOf } from '../../../rules/access/index.ts'
import { linesOnlyIn } from '../../../rules/access/policy-lines.ts'
import { everyone, rolesWith } from '../../../rules/access/role.ts'
import type { AccessPreview, PolicyLine } from '../../../schemas/types/index.ts'
import type { PolicyContent } from '../access-policy.ts'
import type { Caller } from '../caller.ts'
import { done, type Outcome } from '../refusal.ts'
import type { Services } from '../services.ts'
import { settle } from './administer.ts'
import { compareSeeing, type Compared } from './compare.ts'
import { keysLostUnder, policyFaults } from './decide-policy.ts'
import { type GrantTitles, titlesFor } from './domain-titles.ts'
import { rightIn } from './explain.ts'
import { holdersFilter } from './roles.ts'
import { surroundingsIn } from '../surroundings.ts'
import { storedWorld, type World } from './world.ts'

/** Everyone whose reading of enquiries may change, on both sides of the change. */
async function comparedBy(
  services: Services,
  { policy, now }: World,
  content: PolicyContent,
  changed: readonly PolicyLine[],
): Promise<Compared[]> {
  const roles = changed
    .filter(({ resource, action }) => resource === 'enquiry' && action === 'read')
    .map(({ role }) => role)
  if (roles.length === 0) return []
  const people = await services.people.matching(holdersFilter([...new Set(roles)], now))
  const surroundings = await surroundingsIn(services)
  const access = await services.accessPolicy.compile(content)
  return people.map((person) => {
    const viewer = viewerOf(person, surroundings, now)
    return {
      person,
      before: { access: policy.access, viewer },
      after: { access, viewer },
    }
  })
}

/** Lines in words, each with how many people hold its role now. */
async function rightsIn(
  { people }: Services,
  lines: readonly PolicyLine[],
  titles: GrantTitles,
  { language }: Caller,
  now: Date,
): Promise<AccessPreview['gains']['rights']> {
  const roles = [...new Set(lines.map(({ role }) => role))]
  const counts = new Map(
    await Promise.all(
      roles.map(async (role) => {
        const filter = role === everyone ? { active: true } : holdersFilter([role], now)
        return [role, await people.count(filter)] as const
      }),
    ),
  )
  return lines.map((line) => ({
    right: rightIn(line, titles, language),
    people: counts.get(line.role) ?? 0,
  }))
}

/** What a policy would change, before it is made the one in force. */
export async function previewPolicy(
  services: Services,
  caller: Caller,
  content: PolicyContent,
): Promise<Outcome<AccessPreview>> {
  await settle(services)
  const world = await storedWorld(services)
  const { language, person } = caller
  const asker = { by: person._id, language, shipped: services.accessPolicy.shipped }
  const faults = await policyFaults(world, content, asker)
  const added = linesOnlyIn(content.lines, world.policy.lines)
  const removed = linesOnlyIn(world.policy.lines, content.lines)
  // A policy with faults cannot be asked what it allows; with own gains it can.
  const isSound = faults.every(({ code }) => code === 'own-gain' || code === 'role-held')
  const compared = isSound ? await comparedBy(services, world, content, [...added, ...removed]) : []
  const seeing = await compareSeeing(services, compared, language)
  const lost = isSound ? await keysLostUnder(world, content) : undefined
  const known = rolesWith([...world.policy.roles, ...content.roles])
  const titles = await titlesFor(services, { known }, [], language)
  return done({
    at: world.now.toISOString(),
    gains: { ...seeing.gains, rights: await rightsIn(services, added, titles, caller, world.now) },
    loses: {
      ...seeing.loses,
      rights: await rightsIn(services, removed, titles, caller, world.now),
    },
    faults: [
      ...faults,
      ...(lost === undefined ? [] : [{ pointer: '', message: lost[language], code: 'conflict' }]),
    ],
  })
}
