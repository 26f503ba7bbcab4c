/** Fields a condition may name: the standard facts and answers, one to four names deep. */
const FIELD =
  /^(?:category|kind|priority|ward|channel|member\.kind|raisedAt\.weekday|raisedAt\.withinHours|answers(?:\.[A-Za-z][A-Za-z0-9_]{0,59}){1,4})$/

/** Whether conditions may ask about `field`; the pattern of schemas/configuration/condition-rule. */
export function isField(field: unknown): field is string {
  return typeof field === 'string' && FIELD.test(field)
}

/** Where a fact is found: the names on the way to it. */
export type Path = readonly string[]

type Test = (value: unknown) => boolean

/**
 * Whether any value at `path` passes `test`, walking arrays as a MongoDB filter does: on the way,
 * each document in an array is looked into and anything else in it is passed over; at the end, each
 * element is a value, and an array is not. A path that leads nowhere gives one `undefined`.
 */
export function someValue(facts: unknown, path: Path, test: Test): boolean {
  return someAt(facts, path, 0, test, true)
}

/** As `someValue`, but an array at the end of `path` is one value itself (MongoDB's `$type`). */
export function someWhole(facts: unknown, path: Path, test: Test): boolean {
  return someAt(facts, path, 0, test, false)
}

/** Stands for the values of a path that meets an array: ask `someValue` about each. */
export const SEVERAL = Symbol('several values')

/** The one value at `path`, `undefined` when there is none, or `SEVERAL`. */
export function oneValue(facts: unknown, path: Path): unknown {
  let at = facts
  for (const name of path) {
    if (Array.isArray(at)) return SEVERAL
    at = own(at, name)
  }
  return Array.isArray(at) ? SEVERAL : at
}

function someAt(from: unknown, path: Path, start: number, test: Test, apart: boolean): boolean {
  let at = from
  for (let step = start; step < path.length; step++) {
    if (Array.isArray(at)) return someDocument(at, path, step, test, apart)
    at = own(at, path[step])
  }
  return apart && Array.isArray(at) ? at.some((element) => test(element)) : test(at)
}

function someDocument(
  array: readonly unknown[],
  path: Path,
  step: number,
  test: Test,
  apart: boolean,
): boolean {
  return array.some((element) => isDocument(element) && someAt(element, path, step, test, apart))
}

/**
 * Only what the document itself holds. All that plain objects inherit under a name that a field may
 * have are functions (`constructor`, `toString` …), and no fact is one: asking for that costs less than
 * asking whether the name is the document's own.
 */
function own(holder: unknown, name: string | undefined): unknown {
  if (name === undefined || !isDocument(holder)) return undefined
  const held = holder[name]
  return typeof held === 'function' ? undefined : held
}

const isDocument = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
