import type { Fault } from '../../../schemas/types/index.ts'

export const deepest = 40

/** Names that MongoDB or JavaScript would read as more than a name. */
const isHostile = (name: string) =>
  name.startsWith('$') ||
  name.includes('.') ||
  name.includes('\0') ||
  ['__proto__', 'constructor', 'prototype'].includes(name)

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')

interface Visit {
  readonly value: unknown
  readonly pointer: string
  readonly depth: number
}

/**
 * Looks at every name in a body before anything else reads it. Iterative, so that no nesting
 * exhausts the stack. Facts and conditions name fields with dots as values, never as names.
 * @returns 'too-deep', or a fault for each name that is refused
 */
export function hostileNames(body: unknown): 'too-deep' | Fault[] {
  const faults: Fault[] = []
  const left: Visit[] = [{ value: body, pointer: '', depth: 0 }]
  for (let visit = left.pop(); visit !== undefined; visit = left.pop()) {
    const { value, pointer, depth } = visit
    if (typeof value !== 'object' || value === null) continue
    if (depth >= deepest) return 'too-deep'
    for (const [name, inner] of Object.entries(value)) {
      const place = `${pointer}/${escaped(name)}`
      if (isHostile(name)) faults.push({ pointer: place, message: name, code: 'name' })
      left.push({ value: inner, pointer: place, depth: depth + 1 })
    }
  }
  return faults
}
