import { isDoc, type Doc } from '../../bson/documents.ts'
import { MongoFault } from '../../errors.ts'

const isIndex = (part: string): boolean => /^(0|[1-9]\d*)$/.test(part)
const FURTHEST_INDEX = 1_500_000

const notViable = (part: string, parent: unknown, name: string): MongoFault =>
  new MongoFault(
    'PathNotViable',
    `Cannot create field '${part}' in element {${name}: ${JSON.stringify(parent)}}`,
  )

/** Sets an own property, whatever its name: `__proto__` is a name like any other. */
export const setField = (target: Doc, name: string, value: unknown): void => {
  if (name === '__proto__') {
    Object.defineProperty(target, name, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    })
  } else target[name] = value
}

const read = (parent: Doc | unknown[], part: string): unknown => {
  if (Array.isArray(parent)) return parent[Number(part)]
  return Object.hasOwn(parent, part) ? parent[part] : undefined
}

const assign = (parent: Doc | unknown[], part: string, value: unknown): void => {
  if (!Array.isArray(parent)) {
    setField(parent, part, value)
    return
  }
  const index = Number(part)
  if (index > FURTHEST_INDEX) throw new MongoFault('BadValue', `array index too large: ${part}`)
  while (parent.length < index) parent.push(null)
  parent[index] = value
}

const checked = (value: unknown, part: string, name: string): Doc | unknown[] => {
  if (isDoc(value)) return value
  if (Array.isArray(value) && isIndex(part)) return value as unknown[]
  throw notViable(part, value, name)
}

/** The parent of a path's last part; created on the way if asked, else undefined when missing. */
const parentOf = (doc: Doc, parts: readonly string[], create: boolean) => {
  let parent: Doc | unknown[] = doc
  for (let i = 0; i < parts.length - 1; i++) {
    const part = parts[i] ?? ''
    const next = parts[i + 1] ?? ''
    let child = read(parent, part)
    if (child === undefined) {
      if (!create) return undefined
      child = {}
      assign(parent, part, child)
    }
    if (!create && !isDoc(child) && !(Array.isArray(child) && isIndex(next))) return undefined
    parent = checked(child, next, part)
  }
  return parent
}

/** Puts at a path what `change` makes of what is there, creating documents on the way. */
export const changeAt = (doc: Doc, path: string, change: (current: unknown) => unknown): void => {
  const parts = path.split('.')
  const last = parts[parts.length - 1] ?? ''
  // Looks before it creates, so that a change that changes nothing leaves nothing behind.
  const existing = parentOf(doc, parts, false)
  const current = existing && read(existing, last)
  const next = change(current)
  if (next === undefined || (next === current && current !== undefined)) return
  const parent = parentOf(doc, parts, true)
  if (parent) assign(parent, last, next)
}

/** Removes what is at a path; in an array null takes its place. Returns what was there. */
export const removeAt = (doc: Doc, path: string): unknown => {
  const parts = path.split('.')
  const last = parts[parts.length - 1] ?? ''
  const parent = parentOf(doc, parts, false)
  if (!parent) return undefined
  const current = read(parent, last)
  if (current === undefined) return undefined
  if (Array.isArray(parent)) parent[Number(last)] = null
  else Reflect.deleteProperty(parent, last)
  return current
}

/** What a concrete path holds, arrays entered by number only. */
export const valueAt = (doc: Doc, path: string): unknown => {
  let value: unknown = doc
  for (const part of path.split('.')) {
    if (!isDoc(value) && !(Array.isArray(value) && isIndex(part))) return undefined
    value = read(value as Doc | unknown[], part)
  }
  return value
}
