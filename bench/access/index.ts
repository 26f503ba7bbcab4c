import { readFile } from 'node:fs/promises'
import { newEnforcer, newModelFromString, StringAdapter, type Enforcer } from 'casbin'
import {
  type Access,
  loadAccess,
  nowhere,
  type Surroundings,
  teamsByArea,
  viewerOf,
} from '../../rules/access/index.ts'
import { policyText } from '../../rules/access/policy-lines.ts'
import { readPolicyCsv } from '../../rules/access/policy-csv.ts'
import type { Subject } from '../../rules/access/scope.ts'
import { alternate, inverse } from '../measure.ts'
import type { Bench } from '../result.ts'
import { councilOf, type CouncilOfGrants, isAsked, pageOf, question } from './world.ts'

const now = new Date('2026-03-02T12:00:00Z')

/** Casbin with the same policy, and all grants of the council as its roles in domains. */
async function enforcerOf(model: string, text: string, { people }: CouncilOfGrants) {
  const grants = [...people].flatMap(([person, held]) =>
    held.map(({ role, domain }) => `g, ${person}, ${role}, ${domain}`),
  )
  return newEnforcer(newModelFromString(model), new StringAdapter(`${text}${grants.join('\n')}\n`))
}

/** What this person may see of a page: found among all, made a viewer, asked of each. */
function seen(
  access: Access,
  { people }: CouncilOfGrants,
  surroundings: Surroundings,
  person: string,
  page: readonly Subject[],
): boolean[] {
  const stored = {
    _id: person,
    kind: 'officer' as const,
    active: true,
    grants: [...(people.get(person) ?? [])],
  }
  const viewer = viewerOf(stored, surroundings, now)
  // A list asks the database with this filter, and each single enquiry with the predicate.
  const filter = access.filter(viewer, 'enquiry', 'read')
  return page.map((subject) => filter !== null && access.may(viewer, 'enquiry', 'read', subject))
}

const enforced = async (enforcer: Enforcer, person: string, page: readonly Subject[]) => {
  const answers: boolean[] = []
  for (const subject of page) answers.push(await enforcer.enforce(...question(person, subject)))
  return answers
}

/** Microseconds of processor time a page: both only compute, and machines are shared. */
async function timed(rounds: number, ask: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  for (let round = 0; round < rounds; round += 1) await ask()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / rounds
}

/** What may this person see, against Casbin's `enforce` for each enquiry of a page. */
export const access: Bench = {
  name: 'access',
  run: async ({ quick = false }) => {
    const scale = { grants: quick ? 5_000 : 50_000, teams: 300, areas: 50 }
    const model = await readFile('rules/policy/access.model.conf', 'utf8')
    const shipped = await readFile('rules/policy/access.policy.csv', 'utf8')
    const text = policyText(readPolicyCsv(shipped, 'en').lines.filter(isAsked))
    const council = councilOf(scale)
    const surroundings = { ...nowhere, teamsIn: teamsByArea(council.teams) }
    const ours = await loadAccess(model, text)
    const enforcer = await enforcerOf(model, text, council)
    const person = `person-${Math.floor(scale.grants / 5)}`
    const held = council.people.get(person) ?? []
    const page = pageOf(
      50,
      held.flatMap(({ domain }) => (domain.startsWith('team:') ? [domain.slice(5)] : [])),
    )
    const answers = seen(ours, council, surroundings, person, page)
    const expected = await enforced(enforcer, person, page)
    const count = answers.filter(Boolean).length
    if (answers.join() !== expected.join() || count === 0 || count === page.length) {
      throw new Error(`The two answer differently, or all alike: ${answers.join()}`)
    }
    const measured = inverse(
      await alternate(
        () => timed(quick ? 200 : 2_000, () => seen(ours, council, surroundings, person, page)),
        () => timed(quick ? 1 : 3, () => enforced(enforcer, person, page)),
        quick ? 3 : 7,
      ),
    )
    return [
      {
        name: `access: one of ${scale.grants.toLocaleString('en-GB')} grants, a page of 50`,
        figure: measured.ours,
        unit: 'µs',
        yardstick: 'casbin’s enforce for each of the 50',
        ratio: measured.ratio,
        spread: measured.spread,
        mustReach: '≥ 100',
        reached: measured.ratio >= 100,
      },
    ]
  },
}
