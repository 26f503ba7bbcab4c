import type { WorkingDuration } from '../../schemas/types/index.ts'
import { WorkingTimeFault } from './fault.ts'
import { minute } from './units.ts'

/** A limit: a number of working days, or of working milliseconds. */
export type Limit =
  | { readonly unit: 'days'; readonly days: number }
  | { readonly unit: 'time'; readonly length: number }

const pattern = /^P(?:(\d{1,3})D|T(?!$)(?:(\d{1,4})H)?(?:(\d{1,4})M)?)$/

/**
 * Reads `P10D` as ten working days and `PT1H30M` as ninety working minutes.
 * Throws a WorkingTimeFault (`duration`) for anything else.
 */
export function parseLimit(text: WorkingDuration): Limit {
  const match = pattern.exec(text)
  if (match === null) {
    throw new WorkingTimeFault(
      'duration',
      `"${text}" is not a limit. Write whole days such as P10D, or hours and minutes such as PT4H or PT1H30M.`,
    )
  }
  const [, days, hours = '0', minutes = '0'] = match
  if (days !== undefined) return { unit: 'days', days: Number(days) }
  return { unit: 'time', length: (Number(hours) * 60 + Number(minutes)) * minute }
}
