import type { Fault } from '../../schemas/types/index.ts'

/**
 * `calendar`: the calendar is not right, see `faults`; `never`: the limit cannot run out before the
 * last year that can be counted; `out-of-range`: an instant lies outside the years that can be
 * counted, or is no instant; `duration`: the limit is no working duration.
 */
export type WorkingTimeCode = 'calendar' | 'never' | 'out-of-range' | 'duration'

/** Working time that cannot be counted. Check calendars and limits before counting in them. */
export class WorkingTimeFault extends Error {
  override readonly name = 'WorkingTimeFault'
  readonly code: WorkingTimeCode
  readonly faults: readonly Fault[]

  constructor(code: WorkingTimeCode, message: string, faults: readonly Fault[] = []) {
    super(message)
    this.code = code
    this.faults = faults
  }
}
