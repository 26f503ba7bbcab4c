import { isDoc, type Doc } from '../bson/documents.ts'

/** One requirement on one path, that every document in the answer meets. */
export interface Condition {
  operator: string
  value: unknown
}

export type Conditions = ReadonlyMap<string, readonly Condition[]>

const isOperators = (value: unknown): value is Doc =>
  isDoc(value) && Object.keys(value)[0]?.startsWith('$') === true

const add = (found: Map<string, Condition[]>, path: string, condition: Condition): void => {
  const known = found.get(path)
  if (known) known.push(condition)
  else found.set(path, [condition])
}

/** `{ a: { $elemMatch: { b: 1 } } }` implies something about `a.b`, of one item at least. */
const addItem = (found: Map<string, Condition[]>, path: string, item: unknown): void => {
  if (!isDoc(item)) return
  if (isOperators(item)) addField(found, path, item)
  else {
    for (const [name, value] of Object.entries(item)) {
      if (!name.startsWith('$')) addField(found, `${path}.${name}`, value)
    }
  }
}

const addField = (found: Map<string, Condition[]>, path: string, value: unknown): void => {
  if (value instanceof RegExp) add(found, path, { operator: '$regex', value })
  else if (!isOperators(value)) add(found, path, { operator: '$eq', value })
  else {
    for (const [operator, argument] of Object.entries(value)) {
      if (operator === '$elemMatch') addItem(found, path, argument)
      else if (operator === '$regex') {
        const options = value['$options']
        add(found, path, { operator, value: asRegExp(argument, options) })
      } else add(found, path, { operator, value: argument })
    }
  }
}

const asRegExp = (argument: unknown, options: unknown): unknown => {
  if (argument instanceof RegExp) return argument
  return typeof options === 'string' && options !== '' ? undefined : new RegExp(String(argument))
}

/** A constant of an expression: a plain value, or a variable that holds one. */
const constantOf = (expression: unknown, variables: Doc): unknown => {
  if (typeof expression !== 'string' || !expression.startsWith('$')) {
    return isDoc(expression) || Array.isArray(expression) ? undefined : expression
  }
  const name = expression.slice(2)
  if (!expression.startsWith('$$') || !Object.hasOwn(variables, name)) return undefined
  const value = variables[name]
  return isDoc(value) || Array.isArray(value) ? undefined : value
}

const pathOf = (expression: unknown): string | undefined =>
  typeof expression === 'string' && /^\$[^$]/.test(expression) ? expression.slice(1) : undefined

/** `{ $expr: { $eq: ['$a', '$$b'] } }` implies that `a` has that value. */
const addExpression = (
  found: Map<string, Condition[]>,
  expression: unknown,
  variables: Doc,
): void => {
  if (!isDoc(expression)) return
  const { $and: parts, $eq: sides } = expression
  for (const part of Array.isArray(parts) ? parts : []) addExpression(found, part, variables)
  if (!Array.isArray(sides)) return
  for (const [field, other] of [sides, sides.toReversed()]) {
    const path = pathOf(field)
    const value = constantOf(other, variables)
    if (path !== undefined && value !== undefined && value !== null) {
      add(found, path, { operator: '$eq', value })
    }
  }
}

const collect = (found: Map<string, Condition[]>, filter: Doc, variables: Doc): void => {
  for (const [name, value] of Object.entries(filter)) {
    if (name === '$and' && Array.isArray(value)) {
      for (const part of value) if (isDoc(part)) collect(found, part, variables)
    } else if (name === '$expr') addExpression(found, value, variables)
    else if (!name.startsWith('$')) addField(found, name, value)
  }
}

/** What a filter requires of single paths. What it says elsewhere (`$or`, `$nor`) is left out. */
export const conditionsOf = (filters: readonly Doc[], variables: Doc = {}): Conditions => {
  const found = new Map<string, Condition[]>()
  for (const filter of filters) collect(found, filter, variables)
  return found
}

const branchesIn = (filter: Doc): Doc[][] =>
  Object.entries(filter).flatMap(([name, value]): Doc[][] => {
    if (!Array.isArray(value)) return []
    if (name === '$or') return value.every(isDoc) && value.length > 0 ? [value] : []
    return name === '$and' ? value.filter(isDoc).flatMap(branchesIn) : []
  })

/** The branches of a filter's `$or`s, each `$or` by itself. */
export const alternativesOf = (filter: Doc): Doc[][] => branchesIn(filter)

/** The top-level fields that a filter looks at; undefined if that may be all. */
export const fieldsOf = (filter: Doc): ReadonlySet<string> | undefined => {
  const fields = new Set<string>()
  for (const [name, value] of Object.entries(filter)) {
    if (!name.startsWith('$')) fields.add(name.split('.')[0] ?? name)
    else if (['$and', '$or', '$nor'].includes(name) && Array.isArray(value)) {
      for (const part of value) {
        const inner = isDoc(part) ? fieldsOf(part) : undefined
        if (!inner) return undefined
        for (const field of inner) fields.add(field)
      }
    } else return undefined
  }
  return fields
}
