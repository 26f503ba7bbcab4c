import type { Grant } from '../../schemas/types/index.ts'

/** Whether a grant counts at this instant: from `from`, and no longer at `until`. */
export const heldAt =
  (at: Date) =>
  ({ from, until }: Pick<Grant, 'from' | 'until'>): boolean =>
    (from === undefined || from <= at) && (until === undefined || at < until)
