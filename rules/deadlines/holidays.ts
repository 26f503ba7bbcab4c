import type { Calendar } from '../../schemas/types/index.ts'

/** A part of the United Kingdom with bank holidays of its own. */
type Division = Exclude<Calendar['holidays'], 'none'>

interface BankHoliday {
  readonly title: string
  /** YYYY-MM-DD */
  readonly date: string
}

/** The bank holidays of each division, as GOV.UK publishes them (https://www.gov.uk/bank-holidays.json). */
export type BankHolidays = Readonly<Record<Division, { readonly events: readonly BankHoliday[] }>>
