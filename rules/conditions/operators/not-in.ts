import { listed } from '../listed.ts'
import { operator } from '../operator.ts'
import { list } from '../values.ts'
import { isIn } from './is-in.ts'

/** Of an array: none of its elements is in the list. */
export const notIn = operator({
  id: 'notIn',
  types: ['text', 'number', 'date', 'choice', 'choices'],
  takes: list,
  closure: (path, values) => {
    const holds = isIn.closure(path, values)
    return (facts) => !holds(facts)
  },
  filter: (field, values) => ({ [field]: { $nin: [...values] } }),
  sentence: {
    en: (fact, values, say) =>
      values.length === 1
        ? `${fact} is not ${say(values[0])}`
        : `${fact} is none of ${listed('en', values, say)}`,
    cy: (fact, values, say) =>
      values.length === 1
        ? `nid ${say(values[0])} yw ${fact}`
        : `nid yw ${fact} yn un o’r rhain: ${listed('cy', values, say)}`,
  },
})
