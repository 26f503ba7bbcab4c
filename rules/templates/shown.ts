import { conditionHolds } from './conditions.ts'
import { asObject, isObject, own, type JsonObject } from './json.ts'
import { oncePer } from './once-per.ts'
import {
  alwaysAsked,
  branchesOf,
  questionNamed,
  questionsInside,
  type Branch,
} from './questions.ts'

/** The answers that a member gave, by the names of the questions. */
export type Answers = Readonly<Record<string, unknown>>

/** The questions that are shown for these answers, and the answers to them. */
export interface Shown {
  readonly names: ReadonlySet<string>
  readonly answers: Answers
}

const activeSide = (branch: Branch, answers: Answers): JsonObject =>
  conditionHolds(branch.condition, answers) ? branch.then : branch.else

const only = (answers: Answers, keep: (name: string) => boolean): Answers =>
  // fromEntries defines properties and never calls a setter, so a key `__proto__` stays a key.
  Object.fromEntries(Object.entries(answers).filter(([name]) => keep(name)))

function keptInside(schema: JsonObject | undefined, answer: unknown): unknown {
  const questions = schema === undefined ? undefined : questionsInside(schema)
  if (questions === undefined) return answer
  if (Array.isArray(answer)) return answer.map((entry: unknown) => keptOf(questions, entry))
  return keptOf(questions, answer)
}

const keptOf = (questions: JsonObject, answer: unknown): unknown =>
  isObject(answer) ? keepShownAnswers(questions, answer) : answer

/** Every name that some branch may show; those alone can be hidden. */
const hideable = oncePer((form: JsonObject): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const branch of branchesOf(form))
    for (const side of [branch.then, branch.else])
      for (const name of Object.keys(asObject(side['properties']))) names.add(name)
  for (const name of alwaysAsked(form)) names.delete(name)
  return names
})

/**
 * Which questions of a form (or of one set of questions in it) are shown for these answers.
 *
 * A show-if may depend on a question that is itself hidden; a hidden question counts as not
 * answered. So the shown set is taken again from the answers it keeps until it stays the same. In a
 * form without circles (checkTemplate refuses them) that takes at most one round a branch; where
 * there is a circle it stops after as many and hides whatever is still in doubt, the same everywhere.
 */
export function shownOf(form: JsonObject, answers: Answers): Shown {
  const branches = branchesOf(form)
  const always = alwaysAsked(form)
  const mayHide = hideable(form)
  let names = new Set(always)
  let kept = only(answers, (name) => !mayHide.has(name))
  for (let round = 0; round <= branches.length; round += 1) {
    const next = new Set(always)
    for (const branch of branches)
      for (const name of Object.keys(asObject(activeSide(branch, kept)['properties'])))
        next.add(name)
    const settled = next.size === names.size && [...next].every((name) => names.has(name))
    if (settled) return { names, answers: kept }
    names = next
    kept = only(answers, (name) => !mayHide.has(name) || next.has(name))
  }
  return { names: new Set(always), answers: only(answers, (name) => !mayHide.has(name)) }
}

/**
 * The answers without those to questions that are not shown, in the form itself and in the sets of
 * questions and repeated groups inside it. Deterministic, and the same on both sides. What no
 * question asked for is kept, so that the validator refuses it by name.
 */
export function keepShownAnswers(form: JsonObject, answers: Answers): Record<string, unknown> {
  const inside = Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      keptInside(questionNamed(form, name), answer),
    ]),
  )
  return { ...shownOf(form, inside).answers }
}

/** Says whether the form shows the question of that name for these answers. */
export const isShown = (form: JsonObject, answers: Answers, name: string): boolean =>
  shownOf(form, keepShownAnswers(form, answers)).names.has(name)

/**
 * The shown questions with their schemas, and the names of those that must be answered. Expects
 * answers of which keepShownAnswers has seen the inside.
 */
export function shownQuestions(
  form: JsonObject,
  answers: Answers,
): { name: string; schema: JsonObject; required: boolean }[] {
  const { names, answers: kept } = shownOf(form, answers)
  const required = new Set<unknown>(requiredBy(form))
  for (const branch of branchesOf(form))
    for (const name of requiredBy(activeSide(branch, kept))) required.add(name)
  return [...names].flatMap((name) => {
    const schema = questionNamed(form, name)
    return schema === undefined ? [] : [{ name, schema, required: required.has(name) }]
  })
}

const requiredBy = (part: JsonObject): readonly unknown[] => {
  const required = own(part, 'required')
  return Array.isArray(required) ? required : []
}
