import type { LadderStep, WorkingDuration } from '../../schemas/types/index.ts'
import {
  dueAfter,
  dueAt,
  openTimeInLast,
  timeAllowed,
  type HoldPeriod,
  type WorkingCalendar,
} from '../deadlines/index.ts'

/** A clock as the steps of a ladder are counted on it. */
export interface Run {
  readonly calendar: WorkingCalendar
  readonly startedAt: Date
  readonly limit: WorkingDuration
  /** The holds that it does not count. */
  readonly holds: readonly HoldPeriod[]
  /** When it runs out; null while a hold stops it. */
  readonly dueAt: Date | null
}

/** When a step is due; null while a hold keeps it from being told. */
export type StepTimes = (step: Pick<LadderStep, 'at' | 'before' | 'after'>) => Date | null

const earlier = (one: Date | null, other: Date | null): Date | null =>
  one !== null && other !== null && other < one ? other : one

const later = (
  calendar: WorkingCalendar,
  from: Date | null,
  limit: WorkingDuration,
): Date | null => (from === null ? null : dueAt({ calendar, start: from, limit }))

/**
 * When the steps of a ladder are due on a clock. Shares and what is counted back are working time of
 * that clock, in which holds do not count: so a hold moves what it stopped and nothing that came
 * before it. What comes after the clock has run out is counted on from then.
 */
export const stepTimes = (run: Run): StepTimes => {
  const { calendar, startedAt: start, dueAt: due, holds } = run
  // Worked out when a step first asks: many ladders ask for one of them only.
  let time: number | undefined
  const allowed = () => (time ??= timeAllowed({ calendar, start, limit: run.limit }))
  let last: Date | undefined
  const unheldEnd = () => (last ??= dueAfter({ calendar, start }, allowed()) ?? start)

  /** When so much of the limit is used up: never after it has run out, whatever became of the calendar since. */
  const used = (share: number) => earlier(dueAfter({ calendar, start, holds }, share), due)

  const atShare = (percent: number): Date | null => {
    const share = Math.round((allowed() * percent) / 100)
    if (percent < 100) return used(share)
    if (percent === 100 || due === null) return due
    return dueAfter({ calendar, start: due }, share - allowed())
  }

  const counted = ({ at, before, after }: Parameters<StepTimes>[0]): Date | null => {
    if (at !== undefined) return atShare(Number.parseInt(at, 10))
    if (before !== undefined) {
      return used(allowed() - openTimeInLast(before, calendar, unheldEnd(), start))
    }
    return after === undefined ? due : later(calendar, due, after)
  }
  return counted
}
