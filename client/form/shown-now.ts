import { decidingQuestions } from '../../rules/templates/conditions.ts'
import { bundled, type Bundle } from './bundles.ts'
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

type Shown = ReadonlyMap<string, ShownQuestion>

const sameQuestions = (one: Shown, other: Shown) =>
  one.size === other.size &&
  [...one.values()].every(({ name, required }) => other.get(name)?.required === required)

/** A set's questions on the page. */
export interface ShownNow {
  /** The answers that its show-ifs ask about. */
  readonly deciders: readonly string[]
  /** All its questions in the order of the page, hidden ones in their places. */
  readonly bundle: Bundle
  /** Those that are shown for these answers. */
  readonly of: (answers: Answers) => Shown
}

/**
 * Remembers which questions of a set are shown. Decides again only when an answer that some show-if
 * asks about has changed, and returns the very same map where the decision is the same, so that
 * whoever renders it need not.
 */
export function createShownNow(form: JsonObject, order: unknown): ShownNow {
  const deciders = decidersOf(form)
  let deciding: readonly unknown[] | undefined
  let shown: Shown = new Map()
  const decide = (answers: Answers): Shown =>
    new Map(
      shownQuestions(form, keepShownAnswers(form, answers)).map((question) => [
        question.name,
        question,
      ]),
    )
  return {
    deciders,
    bundle: bundled(pageOrder(form, order)),
    of: (answers) => {
      const now = deciders.map((name) => answers[name])
      if (deciding !== undefined && same(deciding, now)) return shown
      deciding = now
      const next = decide(answers)
      if (!sameQuestions(shown, next)) shown = next
      return shown
    },
  }
}
