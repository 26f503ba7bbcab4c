/** A surrogate without its partner cannot be stored as UTF-8; storing replaces it, so hashing does too. */
const loneSurrogates = /\p{Surrogate}/gu

const surrogates = /[\uD800-\uDFFF]/

const text = (value: string): string =>
  // Hardly a text has any, and looking costs a fraction of replacing.
  JSON.stringify(surrogates.test(value) ? value.replace(loneSurrogates, '\uFFFD') : value)

const object = (value: object): string =>
  `{${Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${text(key)}:${canonical(part)}`)
    .join(',')}}`

/**
 * The one JSON text of a value, however its keys are ordered: keys sorted by code unit, what is
 * undefined left out, dates as ISO text. What is stored and read back has the same text.
 */
export const canonical = (value: unknown): string => {
  if (typeof value === 'string') return text(value)
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) return object(value)
  return typeof value === 'number' || typeof value === 'boolean' ? JSON.stringify(value) : 'null'
}
