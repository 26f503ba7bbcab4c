import type {
  AreaConfiguration,
  Block,
  Council,
  Identifier,
  Template,
} from '../../schemas/types/index.ts'
import {
  compileCalendar,
  compileDeadlines,
  type BankHolidays,
  type CompiledDeadlines,
  type WorkingCalendar,
} from '../deadlines/index.ts'
import { compileEscalation, type CompiledEscalation } from '../escalation/index.ts'
import { compileRouting, type CompiledRouting } from '../routing/index.ts'
import { resolveBlocks } from '../templates/index.ts'
import { calendarsFor } from './calendars.ts'

/** One version of a service area's configuration, ready to decide with. Compile it once and keep it. */
export interface CompiledArea {
  configuration: AreaConfiguration
  /** By category, with the shared blocks written out. */
  templates: ReadonlyMap<Identifier, Template>
  routing: CompiledRouting
  deadlines: CompiledDeadlines
  escalation: CompiledEscalation
  /** The one its targets are counted in. */
  calendar: WorkingCalendar
}

export type Calendars = ReadonlyMap<Identifier, WorkingCalendar>

/** The council's calendars and those that ship, by id. Throws a WorkingTimeFault for one that cannot be counted in. */
export const compileCalendars = (
  council: Pick<Council, 'calendars'>,
  holidays: BankHolidays,
): Calendars =>
  new Map(
    calendarsFor(council).map((calendar) => [calendar.id, compileCalendar(calendar, holidays)]),
  )

/** Prepares a configuration that `checkConfiguration` found no error in; throws for some others. */
export const compileArea = (
  configuration: AreaConfiguration,
  { calendars, blocks }: { calendars: Calendars; blocks: readonly Block[] },
): CompiledArea => {
  const { id, templates, routing, deadlines, escalation } = configuration
  const calendar = calendars.get(deadlines.calendar)
  if (calendar === undefined) {
    throw new Error(`Service area "${id}" counts in "${deadlines.calendar}", which is no calendar`)
  }
  return {
    configuration,
    templates: new Map(templates.map((each) => [each.id, resolveBlocks(each, blocks)])),
    routing: compileRouting(routing),
    deadlines: compileDeadlines(deadlines),
    escalation: compileEscalation(escalation, calendars),
    calendar,
  }
}
