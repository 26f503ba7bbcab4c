import { asObject, step, stepsOf, type JsonObject } from '../../rules/templates/json.ts'
import { kindOf, questionNamed } from '../../rules/templates/questions.ts'

/** The id of the form, which every field of it names: the fields stand beside it, not in it. */
export const formId = 'enquiry-form'

/** Begins the id of every element that a question owns. */
export const idPrefix = 'answer'
export const idSeparator = '_'

export const hintId = (id: string): string => `${id}-hint`
export const errorId = (id: string): string => `${id}-error`
export const countId = (id: string): string => `${id}-count`

/** The ids of the hint and the error of a set of questions, for `aria-describedby`. */
export function describes(
  id: string,
  hint: string | undefined,
  error: string | undefined,
): string | undefined {
  const ids = [hint && hintId(id), error && errorId(id)].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** The id of a further choice; the first has the question's own, so that an error can lead to it. */
export const optionId = (id: string, index: number): string =>
  index === 0 ? id : `${id}-${index + 1}`

/** A question's place on the page. */
export interface Place {
  /** JSON Pointer of the answer. */
  readonly pointer: string
  /** The id of the element that takes the focus when an error leads there. */
  readonly element: string
}

interface Walk {
  readonly path: readonly string[]
  readonly schema: JsonObject
}

function stepInto(at: Walk, name: string): Walk | undefined {
  const kind = at.path.length === 0 ? 'questions' : kindOf(at.schema)
  const path = [...at.path, name]
  if (kind === 'group')
    return /^\d+$/.test(name) ? { path, schema: asObject(at.schema['items']) } : undefined
  const schema = kind === 'questions' ? questionNamed(at.schema, name) : undefined
  return schema === undefined ? undefined : { path, schema }
}

/**
 * Where an error about the answer at a JSON Pointer is shown: at its question, or at the nearest one
 * above it; undefined if the pointer leads to no question of the form.
 */
export function placeFor(form: JsonObject, pointer: string): Place | undefined {
  let at: Walk = { path: [], schema: form }
  for (const name of stepsOf(pointer)) {
    const next = stepInto(at, name)
    if (next === undefined) break
    at = next
  }
  if (at.path.length === 0) return undefined
  const id = [idPrefix, ...at.path].join(idSeparator)
  return {
    pointer: at.path.map(step).join(''),
    element: at.schema['format'] === 'date' ? `${id}-day` : id,
  }
}
