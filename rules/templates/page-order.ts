import { decidingQuestions } from './conditions.ts'
import { textsIn, type JsonObject } from './json.ts'
import { branchesOf, questionsOf, type Question } from './questions.ts'

const insertedAfter = (names: readonly string[], after: number, name: string): string[] => [
  ...names.slice(0, after + 1),
  name,
  ...names.slice(after + 1),
]

/** Where a shown question follows: after the last of those that decide on it, and their other followers. */
function naturalOrder(form: JsonObject): string[] {
  const deciders = branchesOf(form).map((branch) => decidingQuestions(branch.condition))
  const decidedBy = ({ shownBy }: Question) =>
    shownBy.flatMap(({ branch }) => deciders[branch] ?? [])
  const questions = questionsOf(form)
  let names = questions.filter(({ shownBy }) => shownBy.length === 0).map(({ name }) => name)
  const followers = new Map<string, string>()
  for (const question of questions.filter(({ shownBy }) => shownBy.length > 0)) {
    const last = Math.max(...decidedBy(question).map((name) => names.indexOf(name)))
    const decider = names[last] ?? ''
    const after = Math.max(last, names.indexOf(followers.get(decider) ?? decider))
    names = insertedAfter(names, after < 0 ? names.length - 1 : after, question.name)
    followers.set(decider, question.name)
  }
  return names
}

/**
 * The order of a set's questions on the page, hidden ones included: as `ui:order` says, `*` standing
 * for those it does not name. What it does not place follows the question before it in the
 * template, and a question that a show-if shows follows the one that decides.
 */
export function pageOrder(form: JsonObject, order: unknown): string[] {
  const natural = naturalOrder(form)
  const asked = textsIn(order).filter((name) => name === '*' || natural.includes(name))
  if (asked.length === 0) return natural
  const rest = natural.filter((name) => !asked.includes(name))
  if (asked.includes('*')) return asked.flatMap((name) => (name === '*' ? rest : [name]))
  let names = [...new Set(asked)]
  for (const name of rest) {
    const before = natural[natural.indexOf(name) - 1]
    names = insertedAfter(names, before === undefined ? -1 : names.indexOf(before), name)
  }
  return names
}
