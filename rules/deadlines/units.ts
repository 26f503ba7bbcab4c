/** Lengths in milliseconds, of the wall clock: a day of the calendar may last 23 or 25 hours. */
export const minute = 60_000
export const day = 1440 * minute
