import type { Fault, ImportReport, Person } from '../../../schemas/types/index.ts'
import type { Caller } from '../caller.ts'
import { done, type Language, type Words } from '../refusal.ts'
import type { Services } from '../services.ts'
import { administerAll, settle } from './administer.ts'
import { decisionWords, domainsOf } from './decision-words.ts'
import { titlesFor } from './domain-titles.ts'
import type { Decision } from './entry.ts'
import { type PeopleRow, readPeople } from './people-table.ts'
import { type Importing, planRow, type RowPlan } from './plan-row.ts'
import { storedWorld, withPeople, type World } from './world.ts'

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

/** What every row would do, each in the world that those before it leave. */
async function plansIn(
  world: World,
  { people }: Pick<Services, 'people'>,
  rows: readonly PeopleRow[],
  importing: Importing,
): Promise<RowPlan[]> {
  const usernames = rows.map(({ cells }) => cells.username ?? '')
  const known = new Map<string, Person | null>(usernames.map((username) => [username, null]))
  for (const person of await people.named(usernames)) known.set(person._id, person)
  const planned: RowPlan[] = []
  for (const row of rows) {
    const plan = await planRow(withPeople(world, known), row, importing)
    if (plan.after !== null) known.set(plan.username, plan.after)
    planned.push(plan)
  }
  return planned
}

/** Somebody whom an earlier row of the file is about. */
const twice: Words = {
  en: 'An earlier row of this file is about the same person. Keep one.',
  cy: 'Mae rhes gynharach o’r ffeil hon am yr un person. Cadwch un.',
}

/** The rows that are about somebody for the first time, planned so many together; the others are refused. */
async function inBatches(
  rows: readonly PeopleRow[],
  language: Language,
  size: number,
  plan: (rows: readonly PeopleRow[]) => Promise<readonly RowPlan[]>,
): Promise<RowPlan[]> {
  const firsts = new Map<string, PeopleRow>()
  for (const row of rows) {
    const { username = '' } = row.cells
    if (!firsts.has(username)) firsts.set(username, row)
  }
  const once = [...firsts.values()]
  const planned = new Map<PeopleRow, RowPlan>()
  for (let at = 0; at < once.length; at += size) {
    const batch = once.slice(at, at + size)
    const plans = await plan(batch)
    for (const [index, row] of batch.entries()) {
      const one = plans[index]
      if (one !== undefined) planned.set(row, one)
    }
  }
  const fault = { column: 'username', message: twice[language], code: 'repeated' }
  return rows.map(
    (row) =>
      planned.get(row) ?? {
        username: row.cells.username ?? '',
        decisions: [],
        after: null,
        faults: [fault],
      },
  )
}

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
    decisionWords(decision, language, {
      grant: ({ role, domain }) => `${titles.role(role).title}, ${titles.domain(domain).title}`,
      domain: (domain) => titles.domain(domain).title,
    })
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

const refusedFile = (faults: readonly Fault[] = []): ImportReport => ({
  faults: [...faults],
  counts: { ...nobody },
  rows: [],
})

/** What importing these people would do, row by row. Nothing is changed. */
export async function checkPeople(
  services: Services,
  caller: Caller,
  csv: string,
): Promise<ImportReport> {
  const { language } = caller
  const rows = readPeople(csv, language)
  if (!rows.ok) return refusedFile(rows.faults)
  await settle(services)
  const world = await storedWorld(services)
  const importing = importingBy(services, caller, 'check')
  const planned = await inBatches(rows.value, language, rows.value.length, (all) =>
    plansIn(world, services, all, importing),
  )
  return reportOf(services, rows.value, planned, language)
}

/** Rows that are decided and recorded together. */
const rowsTogether = 100

const notAllowed: Words = { en: 'You may not do this.', cy: 'Ni chewch wneud hyn.' }

/**
 * Carries rows out together, decided by the world as it is then: what an attempt left done, because
 * somebody else's change came between, is not done again.
 */
async function carryOut(
  services: Services,
  caller: Caller,
  rows: readonly PeopleRow[],
  importing: Importing,
): Promise<RowPlan[]> {
  let first: readonly RowPlan[] | undefined
  let latest: readonly RowPlan[] = []
  const made = await administerAll(services, caller, async (world) => {
    latest = await plansIn(world, services, rows, importing)
    first ??= latest
    return done(latest.flatMap(({ decisions }) => decisions))
  })
  const refusal = made.ok ? [] : [{ message: notAllowed[caller.language], code: made.kind }]
  return latest.map((plan, at) => {
    if (plan.faults.length > 0) return plan
    if (plan.decisions.length === 0) return first?.[at] ?? plan
    return refusal.length === 0 ? plan : { ...plan, decisions: [], faults: refusal }
  })
}

/** Adds and changes these people, row by row; a row that is refused changes nothing. */
export async function importPeople(
  services: Services,
  caller: Caller,
  { csv, because }: { csv: string; because: string },
): Promise<ImportReport> {
  const { language } = caller
  const rows = readPeople(csv, language)
  if (!rows.ok) return refusedFile(rows.faults)
  const importing = importingBy(services, caller, because)
  const carried = await inBatches(rows.value, language, rowsTogether, (batch) =>
    carryOut(services, caller, batch, importing),
  )
  return reportOf(services, rows.value, carried, language)
}
