import { someValue } from '../facts.ts'
import { listed } from '../listed.ts'
import { operator } from '../operator.ts'
import { list } from '../values.ts'

/** An empty list holds nothing; `null` in the list matches a missing fact too. */
export const isIn = operator({
  id: 'in',
  types: ['text', 'number', 'date', 'choice', 'choices'],
  takes: list,
  closure: (path, values) => {
    const wanted = new Set<unknown>(values)
    if (wanted.has(null)) wanted.add(undefined)
    const isWanted = (fact: unknown) => wanted.has(fact)
    return (facts) => someValue(facts, path, isWanted)
  },
  filter: (field, values) => ({ [field]: { $in: [...values] } }),
  sentence: {
    en: (fact, values, say) =>
      values.length === 1
        ? `${fact} is ${say(values[0])}`
        : `${fact} is one of ${listed('en', values, say)}`,
    cy: (fact, values, say) =>
      values.length === 1
        ? `${fact} yw ${say(values[0])}`
        : `mae ${fact} yn un o’r rhain: ${listed('cy', values, say)}`,
  },
})
