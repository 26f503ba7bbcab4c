import type { Fault } from '../../../schemas/types/index.ts'
import { asText, type JsonObject } from '../json.ts'
import { kindOf, questionsOf } from '../questions.ts'
import { fault } from './check.ts'

const allowed = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/

interface Named {
  readonly name: string
  readonly at: string
}

function factNames(form: JsonObject, pointer: string, above: string): Named[] {
  return questionsOf(form).flatMap(({ name, schema, pointer: at }) => {
    if (kindOf(schema) === 'questions') return factNames(schema, pointer + at, `${above}${name}.`)
    if (kindOf(schema) === 'group') return []
    return Object.hasOwn(schema, 'x-fact')
      ? [{ name: asText(schema['x-fact']) ?? '', at: `${pointer}${at}/x-fact` }]
      : [{ name: above + name, at: pointer + at }]
  })
}

/** Every fact has a name of its own, so that a rule can mean only one question. */
export function checkFacts(form: JsonObject, pointer: string): Fault[] {
  const seen = new Set<string>()
  return factNames(form, pointer, '').flatMap(({ name, at }) => {
    const twice = seen.has(name)
    seen.add(name)
    if (twice) return [fault(at, 'fact-twice', `Another question already has the fact “${name}”`)]
    if (!at.endsWith('/x-fact') || allowed.test(name)) return []
    return [
      fault(at, 'fact', 'A fact is named by up to 60 letters, digits, hyphens and underscores'),
    ]
  })
}
