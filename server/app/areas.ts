import type { ValidateFunction } from 'ajv'
import {
  type Calendars,
  type CompiledArea,
  compileArea,
  compileCalendars,
} from '../../rules/configuration/index.ts'
import type { BankHolidays, WorkingCalendar } from '../../rules/deadlines/index.ts'
import { compileValidator } from '../../rules/templates/index.ts'
import type { AreaVersion, Block, Council } from '../../schemas/types/index.ts'
import type { AreaVersions, Clock, Councils } from './ports.ts'
import { remember } from './remember.ts'

/** One version of a service area's configuration, ready to decide. */
export interface PublishedArea {
  readonly version: number
  readonly stored: AreaVersion
  readonly compiled: CompiledArea
  /** Checks the answers to a category's questions; it holds its last errors. */
  validator(category: string): ValidateFunction | undefined
}

/** Published configuration as every request needs it. */
export interface Areas {
  council(): Promise<Council>
  /** One of the council's calendars, ready to count in. */
  calendar(id: string): Promise<WorkingCalendar | undefined>
  readonly holidays: BankHolidays
  /** All service areas as published now, by title. */
  current(): Promise<readonly PublishedArea[]>
  /** The area as published now, or as it was at a version; null if there is none. */
  find(area: string, version?: number): Promise<PublishedArea | null>
}

/** How long a change made by another process may go unseen, in milliseconds. */
const unseen = 1_000

interface Needs {
  readonly areaVersions: AreaVersions
  readonly councils: Councils
  readonly clock: Clock
  readonly blocks: readonly Block[]
  readonly holidays: BankHolidays
}

/** Compiled when a category is first used: a start should not wait for all of them. */
function validatorsOf({ templates }: CompiledArea): PublishedArea['validator'] {
  const known = new Map<string, ValidateFunction>()
  return (category) => {
    const template = templates.get(category)
    if (template === undefined) return undefined
    const validate = known.get(category) ?? compileValidator(template.form)
    known.set(category, validate)
    return validate
  }
}

/** Versions never change, so each is compiled once for as long as the council stays as it is. */
export function publishedAreas({ areaVersions, councils, clock, blocks, holidays }: Needs): Areas {
  const council = remember<Council>(clock, unseen, async (before) => {
    const found = await councils.find()
    if (found === null) throw new Error('This database holds no council yet.')
    return JSON.stringify(found) === JSON.stringify(before) ? (before ?? found) : found
  })
  const latest = remember(clock, unseen, () => areaVersions.latest())
  const calendarsFor = new WeakMap<Council, Calendars>()
  function calendars(of: Council): Calendars {
    const made = calendarsFor.get(of) ?? compileCalendars(of, holidays)
    calendarsFor.set(of, made)
    return made
  }

  const compiledFor = new WeakMap<Council, Map<string, Promise<PublishedArea | null>>>()

  async function load(area: string, version: number, of: Council): Promise<PublishedArea | null> {
    const stored = await areaVersions.find(area, version)
    if (stored === null) return null
    const compiled = compileArea(stored.configuration, { calendars: calendars(of), blocks })
    return { version, stored, compiled, validator: validatorsOf(compiled) }
  }

  async function version(area: string, number: number): Promise<PublishedArea | null> {
    const of = await council()
    const known = compiledFor.get(of) ?? new Map<string, Promise<PublishedArea | null>>()
    compiledFor.set(of, known)
    const key = `${area}@${number}`
    const loading = known.get(key) ?? load(area, number, of)
    known.set(key, loading)
    const found = await loading.catch((fault: unknown) => {
      known.delete(key)
      throw fault
    })
    // What does not exist yet may be published later.
    if (found === null) known.delete(key)
    return found
  }

  // The same array as long as nothing is published, so that what is derived from it can be kept.
  let known: readonly PublishedArea[] = []
  async function current(): Promise<readonly PublishedArea[]> {
    const found = await Promise.all(
      (await latest()).map(({ area, version: n }) => version(area, n)),
    )
    const areas = found.filter((area) => area !== null)
    const unchanged = areas.length === known.length && areas.every((area, at) => area === known[at])
    if (!unchanged) known = areas
    return known
  }

  return {
    council,
    holidays,
    calendar: async (id) => calendars(await council()).get(id),
    current,
    async find(area, number) {
      if (number !== undefined) return version(area, number)
      const now = (await latest()).find((candidate) => candidate.area === area)
      return now === undefined ? null : version(area, now.version)
    },
  }
}
