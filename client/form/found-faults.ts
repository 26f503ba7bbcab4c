import type { Fault } from '../../schemas/types/index.ts'
import { faultsFromAjv } from '../../rules/templates/faults.ts'
import { asObject, step, stepsOf, type JsonObject } from '../../rules/templates/json.ts'
import { pageOrder } from '../../rules/templates/page-order.ts'
import { kindOf, questionNamed, questionsInside } from '../../rules/templates/questions.ts'
import type { Answers } from '../../rules/templates/shown.ts'
import type { Language } from '../../rules/words/language.ts'
import type { FieldFault } from '../components/error-summary.tsx'
import { placeFor } from './element-ids.ts'
import type { LoadedValidator } from './validator.ts'

/** What the loaded validator says of the answers; nothing where there is no validator. */
export function faultsFound(
  validate: LoadedValidator | undefined,
  form: JsonObject,
  answers: Answers,
  language: Language,
): Fault[] {
  if (validate === undefined || validate(answers)) return []
  return faultsFromAjv(validate.errors, form, language, answers)
}

/** Faults of a whole request name answers below `/answers`; here they are told from the form. */
export const fromForm = (form: JsonObject, faults: readonly Fault[]): Fault[] =>
  faults.map((fault) =>
    fault.pointer.startsWith('/answers/') && questionNamed(form, 'answers') === undefined
      ? { ...fault, pointer: fault.pointer.slice('/answers'.length) }
      : fault,
  )

/** Where an answer stands among all, as positions from the form inwards. */
function positionsOf(form: JsonObject, ui: JsonObject, pointer: string): number[] {
  const [name, ...inside] = stepsOf(pointer)
  if (name === undefined) return []
  const here = pageOrder(form, ui['ui:order']).indexOf(name)
  const schema = questionNamed(form, name) ?? {}
  const questions = questionsInside(schema)
  const uiInside = asObject(ui[name])
  if (questions === undefined) return [here]
  if (kindOf(schema) === 'questions')
    return [here, ...positionsOf(questions, uiInside, inside.map(step).join(''))]
  const [entry = '0', ...below] = inside
  return [
    here,
    Number(entry),
    ...positionsOf(questions, asObject(uiInside['items']), below.map(step).join('')),
  ]
}

function byPositions(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((position, index) => position !== other[index])
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? 0)
}

/** The faults as the summary lists them: in the order of the page, those that lead nowhere last. */
export function listed(form: JsonObject, ui: JsonObject, faults: readonly Fault[]): FieldFault[] {
  const placed = faults.map(({ pointer, message }) => ({ message, place: placeFor(form, pointer) }))
  const found = placed.flatMap(({ message, place }) =>
    place === undefined
      ? []
      : [{ message, id: place.element, at: positionsOf(form, ui, place.pointer) }],
  )
  const lost = placed.filter(({ place }) => place === undefined)
  return [
    ...found.sort((one, other) => byPositions(one.at, other.at)),
    ...lost.map(({ message }) => ({ message, id: undefined })),
  ].map(({ message, id }) => ({ message, id }))
}

/** The faults by the place that shows them, the first of each. */
export function byPlace(form: JsonObject, faults: readonly Fault[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  for (const { pointer, message } of faults) {
    const place = placeFor(form, pointer)?.pointer
    if (place !== undefined && !places.has(place)) places.set(place, message)
  }
  return places
}
