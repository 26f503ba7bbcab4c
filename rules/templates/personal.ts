import { step, type JsonObject } from './json.ts'
import { kindOf, questionsInside, questionsOf } from './questions.ts'

/**
 * Whether a question asks for personal data. Files do unless the template says otherwise: a picture
 * may tell where it was taken, and of what is in a file nothing is known.
 */
const isPersonal = (schema: JsonObject): boolean =>
  schema['x-personal'] === true || (kindOf(schema) === 'files' && schema['x-personal'] !== false)

/**
 * Where personal data stands in the answers, as JSON Pointers; the step `*` means every entry of a
 * repeated group. A set of questions that is personal as a whole is told once.
 */
export function personalPaths(form: JsonObject): string[] {
  return questionsOf(form).flatMap(({ name, schema }) => {
    const here = step(name)
    if (isPersonal(schema)) return [here]
    const inside = questionsInside(schema)
    if (inside === undefined) return []
    const each = kindOf(schema) === 'group' ? `${here}/*` : here
    return personalPaths(inside).map((below) => `${each}${below}`)
  })
}
