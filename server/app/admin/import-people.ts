import type { ImportReport, Person } from '../../../schemas/types/index.ts'
import type { Caller } from '../caller.ts'
import { done, type Language, refuse } from '../refusal.ts'
import type { Services } from '../services.ts'
import { administer, settle } from './administer.ts'
import { decisionWords, domainsOf } from './decision-words.ts'
import { titlesFor } from './domain-titles.ts'
import type { Decision } from './entry.ts'
import { type PeopleRow, readPeople } from './people-table.ts'
import { type Importing, planRow, type RowPlan } from './plan-row.ts'
import { storedWorld, withPeople } from './world.ts'

type ReportRow = ImportReport['rows'][number]
type RowOutcome = ReportRow['outcome']

const nobody = { made: 0, changed: 0, unchanged: 0, refused: 0 }

const outcomeOf = ({ decisions, faults }: RowPlan): RowOutcome => {
  if (faults.length > 0) return 'refused'
  const [first] = decisions
  if (first === undefined) return 'unchanged'
  return first.kind === 'person-added' ? 'made' : 'changed'
}

const importingBy = (
  { access, digest }: Pick<Services, 'access' | 'digest'>,
  caller: Caller,
  because: string,
): Importing => ({
  caller,
  because,
  digest,
  mayGrant: access.may(caller.viewer, 'grants', 'manage'),
})

/** Somebody whom an earlier row of the file is about. */
const twice = {
  en: 'An earlier row of this file is about the same person. Keep one.',
  cy: 'Mae rhes gynharach o’r ffeil hon am yr un person. Cadwch un.',
}

/** What every row would do, each in the world that those before it leave. */
async function plans(
  services: Services,
  rows: readonly PeopleRow[],
  importing: Importing,
): Promise<RowPlan[]> {
  const usernames = rows.map(({ cells }) => cells.username ?? '')
  const stored = await services.people.named(usernames)
  const people = new Map<string, Person>(stored.map((person) => [person._id, person]))
  const world = await storedWorld(services)
  const seen = new Set<string>()
  const planned: RowPlan[] = []
  for (const row of rows) {
    const { username = '' } = row.cells
    const plan = seen.has(username)
      ? { username, decisions: [], after: null, faults: [repeated(importing.caller.language)] }
      : await planRow(withPeople(world, people), row, importing)
    seen.add(username)
    if (plan.after !== null) people.set(username, plan.after)
    planned.push(plan)
  }
  return planned
}

const repeated = (language: Language) => ({
  column: 'username',
  message: twice[language],
  code: 'repeated',
})

/** People by name, also those whom the file itself makes: somebody may act for a new member. */
function withNames({ people, areas }: Services, planned: readonly RowPlan[]) {
  const made = planned.flatMap(({ after }) => after ?? [])
  return {
    areas,
    people: {
      ...people,
      named: async (usernames: readonly string[]) => [
        ...made.filter(({ _id }) => usernames.includes(_id)),
        ...(await people.named(usernames)),
      ],
    },
  }
}

/** The report, each row with what it changes in words. */
async function reportOf(
  services: Services,
  rows: readonly PeopleRow[],
  planned: readonly RowPlan[],
  language: Language,
): Promise<ImportReport> {
  const decisions = planned.flatMap((plan) => plan.decisions)
  const policy = await services.accessPolicy.follow()
  const known = withNames(services, planned)
  const titles = await titlesFor(known, policy, decisions.flatMap(domainsOf), language)
  const inWords = (decision: Decision) =>
    decisionWords(
      decision,
      language,
      ({ role, domain }) => `${titles.role(role).title}, ${titles.domain(domain).title}`,
    )
  const counts = { ...nobody }
  const reported = planned.map((plan, index): ReportRow => {
    const outcome = outcomeOf(plan)
    counts[outcome] += 1
    return {
      row: rows[index]?.row ?? 2,
      username: plan.username,
      outcome,
      changes: plan.decisions.flatMap(inWords),
      faults: plan.faults.slice(0, 100).map((fault) => ({ ...fault })),
    }
  })
  return { faults: [], counts, rows: reported }
}

/** What importing these people would do, row by row. Nothing is changed. */
export async function checkPeople(
  services: Services,
  caller: Caller,
  csv: string,
): Promise<ImportReport> {
  const rows = readPeople(csv, caller.language)
  if (!rows.ok) return { faults: [...(rows.faults ?? [])], counts: { ...nobody }, rows: [] }
  await settle(services)
  const planned = await plans(services, rows.value, importingBy(services, caller, 'check'))
  return reportOf(services, rows.value, planned, caller.language)
}

/** Carries a row out, change by change, each decided anew by the world as it is then. */
async function carryOut(
  services: Services,
  caller: Caller,
  row: PeopleRow,
  importing: Importing,
): Promise<RowPlan> {
  const { username = '' } = row.cells
  const decisions: Decision[] = []
  let faults: RowPlan['faults'] = []
  for (;;) {
    let next: Decision | undefined
    const made = await administer(services, caller, async (world) => {
      const plan = await planRow(world, row, importing)
      faults = plan.faults
      next = plan.decisions[0]
      return plan.faults.length > 0 ? refuse('invalid') : done(next ?? null)
    })
    if (!made.ok) return { username, decisions: [], after: null, faults }
    if (made.value === null || next === undefined)
      return { username, decisions, after: null, faults }
    decisions.push(next)
  }
}

/** Adds and changes these people, row by row; a row that is refused changes nothing. */
export async function importPeople(
  services: Services,
  caller: Caller,
  { csv, because }: { csv: string; because: string },
): Promise<ImportReport> {
  const rows = readPeople(csv, caller.language)
  if (!rows.ok) return { faults: [...(rows.faults ?? [])], counts: { ...nobody }, rows: [] }
  await settle(services)
  const importing = importingBy(services, caller, because)
  const planned = await plans(services, rows.value, importing)
  const carried: RowPlan[] = []
  for (const [index, plan] of planned.entries()) {
    const row = rows.value[index]
    const changes = row !== undefined && plan.decisions.length > 0
    carried.push(changes ? await carryOut(services, caller, row, importing) : plan)
  }
  return reportOf(services, rows.value, carried, caller.language)
}
