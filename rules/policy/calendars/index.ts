import type { BankHolidays } from '../../deadlines/index.ts'
import published from './bank-holidays.json'

/** The bank holidays of each division, as last refreshed by `npm run calendars`. */
export const bankHolidays: BankHolidays = published
