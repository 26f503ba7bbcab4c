/** A surrogate without its partner cannot be stored as UTF-8; storing replaces it, so hashing does too. */
const loneSurrogates = /\p{Surrogate}/gu

const surrogates = /[\uD800-\uDFFF]/

const text = (value: string): string =>
  // Hardly a text has any, and looking costs a fraction of replacing.
  JSON.stringify(surrogates.test(value) ? value.replace(loneSurrogates, '\uFFFD') : value)

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const object = (value: Fields): string => {
  let parts = ''
  // Without a comparison, `sort` compares code units, natively.
  for (const key of Object.keys(value).sort()) {
    if (value[key] === undefined) continue
    parts += `${parts === '' ? '' : ','}${text(key)}:${canonical(value[key])}`
  }
  return `{${parts}}`
}

/**
 * The one JSON text of a value, however its keys are ordered: keys sorted by code unit, what is
 * undefined left out, dates as ISO text. What is stored and read back has the same text.
 */
export const canonical = (value: unknown): string => {
  if (typeof value === 'string') return text(value)
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (isObject(value)) return object(value)
  return typeof value === 'number' || typeof value === 'boolean' ? JSON.stringify(value) : 'null'
}
