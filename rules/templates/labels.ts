import { asObject, asText, type JsonObject } from './json.ts'
import { factPaths } from './facts.ts'
import { kindOf, optionsOf, questionNamed, questionsInside } from './questions.ts'

/** The question at these steps, one inside the other. */
function questionAt(form: JsonObject, [name, ...below]: readonly string[]): JsonObject | undefined {
  const schema = name === undefined ? undefined : questionNamed(form, name)
  if (schema === undefined || below.length === 0) return schema
  const inside = questionsInside(schema)
  return inside === undefined ? undefined : questionAt(inside, below)
}

function optionTitle(schema: JsonObject, value: unknown): string | undefined {
  const list = kindOf(schema) === 'choices' ? asObject(schema['items']) : schema
  return optionsOf(list).find((option) => option.const === value)?.title
}

/**
 * What a form calls the facts it asks for and their choices, for sentences about conditions: the
 * question's title in quotation marks, a choice by its title. Undefined for all that it does not ask.
 */
export function questionLabels(
  form: JsonObject,
): (field: string, value?: unknown) => string | undefined {
  const paths = factPaths(form)
  return (field, value) => {
    const path = Object.hasOwn(paths, field) ? paths[field] : undefined
    const schema = path === undefined ? undefined : questionAt(form, path.split('.').slice(1))
    if (schema === undefined) return undefined
    if (value !== undefined) return optionTitle(schema, value)
    const title = asText(schema['title'])
    return title === undefined ? undefined : `“${title}”`
  }
}
