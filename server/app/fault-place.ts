import type { Fault } from '../../schemas/types/index.ts'

/** Faults of a part, as faults of the whole that has the part at this pointer. */
export const below = (pointer: string, faults: readonly Fault[]): Fault[] =>
  faults.map((fault) => ({ ...fault, pointer: `${pointer}${fault.pointer}` }))
