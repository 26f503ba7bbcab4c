import type { ConditionRule, RoutingRule } from '../../schemas/types/index.ts'

/** The rules of a condition of the bench, which are flat groups of `and`. */
export function conjuncts({ when }: RoutingRule): ConditionRule[] {
  return when.rules.map((rule) => {
    if ('rules' in rule) throw new Error('The bench writes flat conditions')
    return rule
  })
}

export function twoEnds(value: unknown): [number, number] {
  const two: readonly unknown[] = Array.isArray(value) ? value : []
  const [lowest, highest] = two
  if (typeof lowest !== 'number' || typeof highest !== 'number') throw new Error('Not two numbers')
  return [lowest, highest]
}
