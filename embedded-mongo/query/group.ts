import { evalExpr } from 'mingo/core'
import { Lazy, type Iterator } from 'mingo/lazy'
import { $group } from 'mingo/operators/pipeline'
import type { Options } from 'mingo/types'
import { isDoc, type Doc } from '../bson/documents.ts'
import { compareValues } from '../keys/compare.ts'
import { encodeValue } from '../keys/encode.ts'

/** Takes in one value after another and gives the result at the end. */
interface Running {
  add: (value: unknown) => void
  result: () => unknown
}

const running: Readonly<Record<string, () => Running>> = {
  $sum: () => {
    let sum = 0
    return {
      add: (value) => {
        if (typeof value === 'number') sum += value
      },
      result: () => sum,
    }
  },
  $count: () => {
    let count = 0
    return { add: () => (count += 1), result: () => count }
  },
  $avg: () => {
    let sum = 0
    let count = 0
    return {
      add: (value) => {
        if (typeof value !== 'number') return
        sum += value
        count += 1
      },
      result: () => (count === 0 ? null : sum / count),
    }
  },
  $min: () => extreme(-1),
  $max: () => extreme(1),
  $first: () => {
    let first: { value: unknown } | undefined
    return { add: (value) => (first ??= { value }), result: () => first?.value ?? null }
  },
  $last: () => {
    let last: unknown
    return { add: (value) => (last = value), result: () => last ?? null }
  },
  $push: () => {
    const items: unknown[] = []
    return {
      add: (value) => {
        if (value !== undefined) items.push(value)
      },
      result: () => items,
    }
  },
  $addToSet: () => {
    const items = new Map<string, unknown>()
    return {
      add: (value) => {
        if (value !== undefined) items.set(keyOf(value), value)
      },
      result: () => [...items.values()],
    }
  },
}

const extreme = (wanted: 1 | -1): Running => {
  let best: unknown
  return {
    add: (value) => {
      if (value === undefined || value === null) return
      if (best === undefined || compareValues(value, best) * wanted > 0) best = value
    },
    result: () => best ?? null,
  }
}

/** Values that MongoDB finds equal have the same key; a missing one is its own group. */
const keyOf = (value: unknown): string =>
  value === undefined ? '' : encodeValue(value).toString('latin1')

interface Field {
  name: string
  operator: string
  expression: unknown
}

const fieldsOf = (spec: Doc): Field[] | undefined => {
  const fields = Object.entries(spec)
    .filter(([name]) => name !== '_id')
    .map(([name, value]) => {
      const [operator = '', expression] = isDoc(value) ? (Object.entries(value)[0] ?? []) : []
      return { name, operator, expression }
    })
  const simple = fields.every(
    ({ operator, expression }) => operator in running && !Array.isArray(expression),
  )
  return simple ? fields : undefined
}

interface Group {
  id: unknown
  values: Running[]
}

const resultOf = (group: Group, fields: readonly Field[]): Doc => ({
  _id: group.id ?? null,
  ...Object.fromEntries(fields.map(({ name }, i) => [name, group.values[i]?.result()])),
})

function* grouped(
  documents: Iterator,
  spec: Doc,
  fields: Field[],
  options: Options,
): Generator<Doc> {
  const groups = new Map<string, Group>()
  for (let step = documents.next(); !step.done; step = documents.next()) {
    const id = evalExpr(step.value, spec['_id'], options)
    const key = keyOf(id ?? null)
    let group = groups.get(key)
    if (!group) {
      group = { id, values: fields.map(({ operator }) => running[operator]?.() ?? none) }
      groups.set(key, group)
    }
    for (const [i, field] of fields.entries()) {
      group.values[i]?.add(evalExpr(step.value, field.expression, options))
    }
  }
  for (const group of groups.values()) yield resultOf(group, fields)
}

const none: Running = { add: () => undefined, result: () => undefined }

/**
 * `$group` that keeps a running result for each group instead of the documents: grouping a million
 * documents takes the memory of its groups. Accumulators not listed here are left to mingo.
 */
export const groupStage = (documents: Iterator, spec: unknown, options: Options): Iterator => {
  const fields = isDoc(spec) && '_id' in spec ? fieldsOf(spec) : undefined
  if (!isDoc(spec) || !fields) {
    return $group(documents, spec as Parameters<typeof $group>[1], options)
  }
  return Lazy(grouped(documents, spec, fields, options))
}
