import { decidingQuestions } from '../../rules/templates/conditions.ts'
import { asList, asObject, type JsonObject } from '../../rules/templates/json.ts'
import { keepShownAnswers, shownQuestions, type Answers } from '../../rules/templates/shown.ts'
import { pageOrder } from '../../rules/templates/page-order.ts'

/** A shown question. */
export interface ShownQuestion {
  readonly name: string
  readonly schema: JsonObject
  readonly required: boolean
}

const decidersOf = (form: JsonObject): string[] => [
  ...new Set(asList(form['allOf']).flatMap((entry) => decidingQuestions(asObject(entry)['if']))),
]

const same = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((value, index) => Object.is(value, other[index]))

const sameQuestions = (one: readonly ShownQuestion[], other: readonly ShownQuestion[]) =>
  one.length === other.length &&
  one.every(
    (question, index) =>
      question.name === other[index]?.name && question.required === other[index].required,
  )

/**
 * Remembers which questions of a set are shown, and in which order. Decides again only when an
 * answer that some show-if asks about has changed, and returns the very same list where the decision
 * is the same, so that whoever renders it need not.
 */
export function createShownNow(
  form: JsonObject,
  order: unknown,
): {
  readonly deciders: readonly string[]
  readonly of: (answers: Answers) => readonly ShownQuestion[]
} {
  const deciders = decidersOf(form)
  const names = pageOrder(form, order)
  let deciding: readonly unknown[] | undefined
  let shown: readonly ShownQuestion[] = []
  const decide = (answers: Answers): readonly ShownQuestion[] => {
    const questions = shownQuestions(form, keepShownAnswers(form, answers))
    const byName = new Map(questions.map((question) => [question.name, question]))
    return names.flatMap((name) => byName.get(name) ?? [])
  }
  return {
    deciders,
    of: (answers) => {
      const now = deciders.map((name) => answers[name])
      if (deciding !== undefined && same(deciding, now)) return shown
      deciding = now
      const next = decide(answers)
      if (shown.length === 0 || !sameQuestions(shown, next)) shown = next
      return shown
    },
  }
}
