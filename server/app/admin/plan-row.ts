import { sameGrant } from '../../../rules/access/grant-change.ts'
import type { Grant, Person } from '../../../schemas/types/index.ts'
import { defined, ifGiven } from '../defined.ts'
import type { Digest } from '../ports.ts'
import { done, type Language, type Outcome, type Refusal, type Words } from '../refusal.ts'
import type { Caller } from '../caller.ts'
import { decideAdding } from './add-person.ts'
import { type AskedGrants, decideGrants } from './change-grants.ts'
import { decideEditing } from './edit-person.ts'
import { type Decision, isOfPerson } from './entry.ts'
import type { Column, PeopleRow } from './people-table.ts'
import { newPerson, personAfter, profileOf } from './person-after.ts'
import { rolesIn } from './roles-text.ts'
import { kinds, languages, type RowFault, rowFaults, trueWords } from './row-checks.ts'
import { decideActivity } from './set-active.ts'
import { withPeople, type World } from './world.ts'

/** Who imports, and why. */
export interface Importing {
  readonly caller: Pick<Caller, 'person' | 'language'>
  readonly because: string
  readonly digest: Digest
  /** Whether they may also give and end roles. */
  readonly mayGrant: boolean
}

/** What a row would do: the changes one after another, and the person after them. */
export interface RowPlan {
  readonly username: string
  readonly decisions: readonly Decision[]
  readonly after: Person | null
  readonly faults: readonly RowFault[]
}

const words = {
  kind: {
    en: 'What a person is cannot be changed. Add them anew under another username.',
    cy: 'Ni ellir newid beth yw person. Ychwanegwch nhw o’r newydd dan enw defnyddiwr arall.',
  },
  mayNotGrant: {
    en: 'You may not give or end roles. Leave this empty.',
    cy: 'Ni chewch roi na dirwyn rolau i ben. Gadewch hwn yn wag.',
  },
  notAllowed: {
    en: 'You may not do this.',
    cy: 'Ni chewch wneud hyn.',
  },
} satisfies Record<string, Words>

/** An empty cell of a column that is there removes; a column that is not there leaves as it is. */
const cellOr = (cell: string | undefined, before: string | undefined): string | undefined =>
  cell === undefined ? before : cell === '' ? undefined : cell

const oneOf = <T extends string>(all: readonly T[], cell: string | undefined): T | undefined =>
  all.find((one) => one === cell?.toLowerCase())

/** The profile that a row asks for, of someone new or someone who is there. */
function profileIn({ cells }: PeopleRow, person: Person | null) {
  const before = person === null ? undefined : profileOf(person)
  const text = (column: Column) => cells[column] ?? ''
  return {
    name: text('name'),
    email: text('email'),
    language: oneOf(languages, cells.language) ?? before?.language ?? 'en',
    ...defined({
      position: cellOr(cells.position, before?.position),
      positionCy: cellOr(cells.position_cy, before?.positionCy),
      phone: cellOr(cells.phone, before?.phone),
    }),
  }
}

const textOf = ({ from, until }: Grant) => `${from?.getTime() ?? ''} ${until?.getTime() ?? ''}`

/** The grants to give and end so that the person holds exactly what the cell says. */
function grantsIn(cell: string, person: Person, now: Date): AskedGrants {
  const { grants } = rolesIn(cell)
  const iso = (at: Date) => at.toISOString()
  const isHeld = (grant: Grant) =>
    person.grants.some((held) => sameGrant(held, grant) && textOf(held) === textOf(grant))
  return {
    give: grants
      .filter((grant) => !isHeld(grant))
      .map(({ role, domain, from, until }) => ({
        role,
        domain,
        ...defined({ from: ifGiven(from, iso), until: ifGiven(until, iso) }),
      })),
    end: person.grants
      .filter(({ until }) => until === undefined || now < until)
      .filter((held) => !grants.some((grant) => sameGrant(held, grant)))
      .map(({ role, domain }) => ({ role, domain })),
  }
}

const columnOf = (pointer: string): string | undefined => {
  const [, first = ''] = pointer.split('/')
  return ['give', 'end'].includes(first) ? 'roles' : first === '' ? undefined : first
}

const faultsOf = ({ faults, detail, kind }: Refusal, language: Language): RowFault[] =>
  faults === undefined
    ? [{ message: (detail ?? words.notAllowed)[language], code: kind }]
    : faults.map(({ pointer, message, code = kind }) => ({
        ...defined({ column: columnOf(pointer) }),
        message,
        code,
      }))

/** The steps of a row: each decides by what those before it left. */
type Step = (world: World, person: Person) => Promise<Outcome<Decision | null>>

function stepsOf(row: PeopleRow, { caller, because, mayGrant }: Importing): Step[] {
  const { active = '', roles = '' } = row.cells
  const of = (person: Person) => ({ username: person._id, ifMatch: undefined })
  const editing: Step = (world, person) =>
    decideEditing(world, of(person), { ...profileIn(row, person), because })
  const activity: Step = (world, person) => {
    const asked = { ...of(person), active: trueWords.includes(active.toLowerCase()), because }
    return decideActivity(world, asked, caller.person._id)
  }
  const granting: Step = (world, person) =>
    decideGrants(world, { ...of(person), ...grantsIn(roles, person, world.now), because }, caller)
  return [
    editing,
    ...(active === '' ? [] : [activity]),
    ...(roles === '' || !mayGrant ? [] : [granting]),
  ]
}

/** What is wrong with a row that is about this person. */
function personFaults(
  { cells }: PeopleRow,
  person: Person | null,
  { caller: { language }, mayGrant }: Importing,
): RowFault[] {
  const { kind = '', roles = '' } = cells
  return [
    ...(person !== null && person.kind !== kind.toLowerCase()
      ? [{ column: 'kind', message: words.kind[language], code: 'kind-changed' }]
      : []),
    ...(roles !== '' && !mayGrant
      ? [{ column: 'roles', message: words.mayNotGrant[language], code: 'not-allowed' }]
      : []),
  ]
}

/** The person a row is about: who is there, or who would be added first. */
async function personOf(
  world: World,
  row: PeopleRow,
  { caller, because, digest }: Importing,
): Promise<Outcome<{ person: Person; added: readonly Decision[] }>> {
  const { username = '' } = row.cells
  const before = await world.person(username)
  if (before !== null) return done({ person: before, added: [] })
  const kind = oneOf(kinds, row.cells.kind) ?? 'officer'
  const request = { username, kind, ...profileIn(row, null), because }
  const adding = await decideAdding(world, request, caller.language)
  if (!adding.ok) return adding
  return done({ person: newPerson(adding.value, 0, digest), added: [adding.value] })
}

/** What a row would do in this world, or everything that is wrong with it. */
export async function planRow(
  world: World,
  row: PeopleRow,
  importing: Importing,
): Promise<RowPlan> {
  const { caller, digest } = importing
  const { username = '' } = row.cells
  const nothing = { username, decisions: [], after: null }
  const before = await world.person(username)
  const faults = [...rowFaults(row, caller.language), ...personFaults(row, before, importing)]
  if (faults.length > 0) return { ...nothing, faults }
  const about = await personOf(world, row, importing)
  if (!about.ok) return { ...nothing, faults: faultsOf(about, caller.language) }
  const decisions = [...about.value.added]
  let { person } = about.value
  for (const step of stepsOf(row, importing)) {
    const decided = await step(withPeople(world, new Map([[username, person]])), person)
    if (!decided.ok) return { ...nothing, faults: faultsOf(decided, caller.language) }
    const { value } = decided
    if (value === null || !isOfPerson(value)) continue
    decisions.push(value)
    person = personAfter(person, value, digest)
  }
  return { username, decisions, after: person, faults: [] }
}
