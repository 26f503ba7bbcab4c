/** How one language says dates and spans of time. */
export interface DateLanguage {
  /** Sunday first, as JavaScript counts. */
  weekdays: readonly string[]
  months: readonly string[]
  shortMonths: readonly string[]
  /** "2 March 2026 at 9:30am" */
  dateAtTime: (date: string, time: string) => string
  todayBy: (time: string) => string
  tomorrowBy: (time: string) => string
  dateBy: (date: string, time: string) => string
  todayAt: (time: string) => string
  yesterdayAt: (time: string) => string
  days: (count: number) => string
  hours: (count: number) => string
  minutes: (count: number) => string
  workingDays: (count: number) => string
}
