import type { LadderStep, WorkingDuration } from '../../../../schemas/types/index.ts'
import {
  checkCalendar,
  compileCalendar,
  dueAt,
  usualLimits,
  type WorkingCalendar,
} from '../../../deadlines/index.ts'
import { stepTimes } from '../../../escalation/step-times.ts'
import { calendarsFor } from '../../calendars.ts'
import type { Checked } from '../../finding.ts'

/** A week without holidays: what comes out in it is what usually does. */
const start = new Date('2026-03-02T00:00:00Z')
const none = { events: [] }
const noHolidays = { 'england-and-wales': none, scotland: none, 'northern-ireland': none }

/** The calendar that the area counts in, if it is one to count in. */
const calendarOf = ({ configuration, council }: Checked): WorkingCalendar | undefined => {
  const found = calendarsFor(council).find(({ id }) => id === configuration.deadlines.calendar)
  return found === undefined || checkCalendar(found).length > 0
    ? undefined
    : compileCalendar(found, noHolidays)
}

/** Every limit that the area sets for what a step belongs to; for standing still, none matters. */
const limitsOf = ({ configuration }: Checked, of: LadderStep['of']): readonly WorkingDuration[] => {
  if (of === 'movement') return ['P0D']
  const { rules, otherwise } = configuration.deadlines
  const usual = { ...usualLimits, ...otherwise }[of]
  return [...new Set([usual, ...rules.map((rule) => rule[of] ?? usual)])]
}

/** When a step would be taken on a clock that began on the sample's first day. */
export type SampledTime = (step: LadderStep) => Date | null

/**
 * The times of steps on a sample clock for each limit that the area sets; none where its calendar
 * cannot be counted in, which is found elsewhere.
 */
export const samples = (checked: Checked, of: LadderStep['of']): readonly SampledTime[] => {
  const calendar = calendarOf(checked)
  if (calendar === undefined) return []
  return limitsOf(checked, of).map((limit) =>
    stepTimes({
      calendar,
      startedAt: start,
      limit,
      holds: [],
      dueAt: dueAt({ calendar, start, limit }),
    }),
  )
}

/** Whether a step is at the very start of a sample clock. */
export const isAtStart = (at: Date | null): boolean => at !== null && at <= start
