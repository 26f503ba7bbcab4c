import type { Fault } from '../../../schemas/types/index.ts'
import { fault } from './check.ts'

const mostParts = 60_000
const deepest = 24

/**
 * Walks the document once, without recursion, and stops at the first sign of one too large to be
 * a form: so that every later check has a bounded amount to read.
 */
export function checkSize(document: unknown, pointer: string): Fault[] {
  const waiting: { value: unknown; depth: number }[] = [{ value: document, depth: 0 }]
  let parts = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    parts += 1
    if (parts > mostParts)
      return [
        fault(pointer, 'too-large', `This has more than ${mostParts} parts. Ask fewer questions`),
      ]
    if (next.depth > deepest)
      return [
        fault(pointer, 'too-deep', `This is nested more than ${deepest} deep. Make it flatter`),
      ]
    if (typeof next.value === 'object' && next.value !== null)
      for (const value of Object.values(next.value)) {
        waiting.push({ value, depth: next.depth + 1 })
        if (waiting.length > mostParts)
          return [
            fault(
              pointer,
              'too-large',
              `This has more than ${mostParts} parts. Ask fewer questions`,
            ),
          ]
      }
  }
  return []
}
