// Templates are JSON that people wrote: every step into them is guarded.

/** Any JSON object. */
export type JsonObject = Record<string, unknown>

/** Says whether the value is a JSON object (not a list, not null). */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value as an object; an empty one if it is anything else. */
export const asObject = (value: unknown): JsonObject => (isObject(value) ? value : {})

/** The value as a list; an empty one if it is anything else. */
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The value as text, or undefined. */
export const asText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined

/** The texts in a list, leaving out whatever is not text. */
export const textsIn = (value: unknown): string[] =>
  asList(value).filter((entry): entry is string => typeof entry === 'string')

/** The object's own property: never one inherited, so that `constructor` and `__proto__` are absent. */
export const own = (object: JsonObject, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined

/** One step of a JSON Pointer, escaped (RFC 6901). */
export const step = (name: string | number): string =>
  `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`

/** The steps of a JSON Pointer, unescaped (RFC 6901). */
export const stepsOf = (pointer: string): string[] =>
  pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))

/** Says whether two JSON values are the same, whatever the order of their properties. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((entry, index) => sameJson(entry, other[index]))
  if (isObject(one) && isObject(other)) {
    const names = Object.keys(one)
    return (
      names.length === Object.keys(other).length &&
      names.every((name) => Object.hasOwn(other, name) && sameJson(one[name], other[name]))
    )
  }
  return Object.is(one, other)
}
