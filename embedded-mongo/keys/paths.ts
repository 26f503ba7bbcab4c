import { isDoc } from '../bson/documents.ts'

const isIndex = (part: string): boolean => /^\d+$/.test(part)

const collect = (value: unknown, parts: readonly string[], from: number, out: unknown[]): void => {
  const part = parts[from]
  if (part === undefined) {
    out.push(value)
  } else if (Array.isArray(value)) {
    if (isIndex(part) && Number(part) < value.length) {
      collect(value[Number(part)], parts, from + 1, out)
    }
    for (const item of value) if (isDoc(item)) collect(item, parts, from, out)
  } else if (isDoc(value)) {
    collect(Object.hasOwn(value, part) ? value[part] : undefined, parts, from + 1, out)
  } else {
    out.push(undefined)
  }
}

/**
 * What a dotted path finds in a document, through arrays of documents as MongoDB goes through them;
 * `undefined` where the path is missing. An array at the end is one value.
 */
export const valuesAt = (doc: unknown, path: string): unknown[] => {
  if (isDoc(doc) && !path.includes('.')) return [Object.hasOwn(doc, path) ? doc[path] : undefined]
  const out: unknown[] = []
  collect(doc, path.split('.'), 0, out)
  return out
}

/** The same, with the items of an array at the end as well as the array itself. */
export const candidatesAt = (doc: unknown, path: string): unknown[] => {
  const values = valuesAt(doc, path)
  if (!values.some(Array.isArray)) return values
  return values.flatMap((value): unknown[] =>
    Array.isArray(value) ? [...(value as unknown[]), value] : [value],
  )
}
