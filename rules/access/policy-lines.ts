import type { PolicyLine } from '../../schemas/types/index.ts'

/** A line as a policy writes it, without its `p`. */
export const lineText = ({ role, resource, action, scope }: PolicyLine): string =>
  [role, resource, action, scope].join(', ')

/** The lines of one policy that the other does not have. */
export const linesOnlyIn = (
  one: readonly PolicyLine[],
  other: readonly PolicyLine[],
): PolicyLine[] => {
  const known = new Set(other.map(lineText))
  return one.filter((line) => !known.has(lineText(line)))
}

/** Lines as Casbin CSV, which Casbin reads back as the same lines. */
export const policyText = (lines: readonly PolicyLine[]): string =>
  lines.map((line) => `p, ${lineText(line)}\n`).join('')
