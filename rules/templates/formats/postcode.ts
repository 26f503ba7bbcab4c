import type { Format } from './format.ts'

/** A United Kingdom postcode (BS 7666), in either case, with or without its space. */
export const postcode: Format = {
  name: 'postcode',
  pattern:
    /^(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|\d[A-HJKPS-UW]|[A-HK-Y]\d{1,2}|[A-HK-Y]\d[ABEHMNPRV-Y]) ?\d[ABD-HJLNP-UW-Z]{2})$/i,
  tidy: (text) =>
    text
      .replaceAll(/[^A-Za-z0-9]/g, '')
      .toUpperCase()
      .replace(/^(.+)(.{3})$/, '$1 $2'),
  wrong: {
    en: 'Enter a full postcode, like SA1 3SN, for “{title}”',
    cy: 'Rhowch god post llawn, fel SA1 3SN, ar gyfer “{title}”',
  },
}
