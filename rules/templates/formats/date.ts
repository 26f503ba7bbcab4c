import type { Format } from './format.ts'

/**
 * A day that exists in the Gregorian calendar, YYYY-MM-DD: the alternatives are the months of 31
 * days, those of 30, February, and 29 February of leap years (every fourth year, but of the
 * centuries only every fourth). One expression, so that a standalone validator carries it whole.
 */
export const date: Format = {
  name: 'date',
  pattern:
    /^(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/,
  tidy: (text) => text.trim(),
  wrong: {
    en: 'Enter a real date, like 27 3 2026, for “{title}”',
    cy: 'Rhowch ddyddiad go iawn, fel 27 3 2026, ar gyfer “{title}”',
  },
}
