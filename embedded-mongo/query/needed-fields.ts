import { isDoc, type Doc } from '../bson/documents.ts'

/** Adds the top-level fields that an expression reads; false if it may read all of them. */
const collect = (expression: unknown, fields: Set<string>): boolean => {
  if (typeof expression === 'string') {
    if (expression.startsWith('$$')) {
      return expression === '$$REMOVE' || expression.startsWith('$$NOW')
    }
    if (expression.startsWith('$')) fields.add(expression.slice(1).split('.')[0] ?? '')
    return true
  }
  if (Array.isArray(expression)) return expression.every((one) => collect(one, fields))
  if (!isDoc(expression)) return true
  return Object.values(expression).every((one) => collect(one, fields))
}

/**
 * The top-level fields that a pipeline can see when it begins by grouping: the others need not be
 * decoded, nor held in memory. Undefined if it may see all.
 */
export const neededFields = (pipeline: readonly Doc[]): ReadonlySet<string> | undefined => {
  const [first] = pipeline
  const group = first?.['$group']
  if (!isDoc(group)) return first && '$count' in first ? new Set(['_id']) : undefined
  const fields = new Set<string>()
  return collect(group, fields) ? fields : undefined
}
