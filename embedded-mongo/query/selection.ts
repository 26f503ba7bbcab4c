import { isDoc, pick } from '../bson/documents.ts'

const isFlag = (value: unknown): boolean => typeof value === 'number' || typeof value === 'boolean'

const isWhole = ([name, flag]: [string, unknown]): boolean => isFlag(flag) && !/[.$]/.test(name)

/**
 * Reads a projection that keeps or drops whole top-level fields, so that documents stay encoded.
 *
 * @returns undefined if it is of another kind, or wrong
 */
export const readSelection = (projection: unknown): ((bytes: Buffer) => Buffer) | undefined => {
  if (!isDoc(projection) || !Object.entries(projection).every(isWhole)) return undefined
  const { _id: id, ...others } = projection
  const flags = new Set(Object.values(others).map(Boolean))
  if (flags.size > 1 || (flags.size === 0 && id === undefined)) return undefined
  const [keeps = Boolean(id)] = flags
  const names = new Set(Object.keys(others))
  const dropsId = id !== undefined && !id
  // `_id` stays unless it is dropped, whatever becomes of the others.
  if (keeps !== dropsId) names.add('_id')
  return (bytes) => pick(bytes, names, keeps)
}
