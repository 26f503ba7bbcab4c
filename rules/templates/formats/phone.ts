import type { Format } from './format.ts'

/** A telephone number: 10 to 15 digits (ITU-T E.164), a plus sign, spaces, hyphens and brackets allowed. */
export const phone: Format = {
  name: 'phone',
  pattern: /^\+?(?:[ ()-]{0,3}\d){10,15}$/,
  tidy: (text) => text.trim(),
  wrong: {
    en: 'Enter a telephone number, like 01632 960 001 or +44 808 157 0192, for “{title}”',
    cy: 'Rhowch rif ffôn, fel 01632 960 001 neu +44 808 157 0192, ar gyfer “{title}”',
  },
}
