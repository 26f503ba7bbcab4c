import { step, type JsonObject } from './json.ts'
import { kindOf, questionsInside, questionsOf } from './questions.ts'

/**
 * Where personal data stands in the answers, as JSON Pointers; the step `*` means every entry of a
 * repeated group. A set of questions that is personal as a whole is told once.
 */
export function personalPaths(form: JsonObject): string[] {
  return questionsOf(form).flatMap(({ name, schema }) => {
    const here = step(name)
    if (schema['x-personal'] === true) return [here]
    const inside = questionsInside(schema)
    if (inside === undefined) return []
    const each = kindOf(schema) === 'group' ? `${here}/*` : here
    return personalPaths(inside).map((below) => `${each}${below}`)
  })
}
