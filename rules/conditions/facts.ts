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
  return someAt(facts, path, 0, (end) =>
    Array.isArray(end) ? end.some((v) => test(v)) : test(end),
  )
}

/** As `someValue`, but an array at the end of `path` is one value itself (MongoDB's `$type`). */
export function someWhole(facts: unknown, path: Path, test: Test): boolean {
  return someAt(facts, path, 0, test)
}

function someAt(from: unknown, path: Path, start: number, test: Test): boolean {
  let at = from
  for (let step = start; step < path.length; step++) {
    if (Array.isArray(at)) return someElement(at, path, step, test)
    at = own(at, path[step])
  }
  return test(at)
}

function someElement(array: readonly unknown[], path: Path, step: number, test: Test): boolean {
  return array.some((element) => isDocument(element) && someAt(element, path, step, test))
}

/** Only what the document itself holds: `constructor` and its like are names as any other. */
function own(holder: unknown, name: string | undefined): unknown {
  if (name === undefined || !isDocument(holder)) return undefined
  return Object.hasOwn(holder, name) ? holder[name] : undefined
}

const isDocument = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
