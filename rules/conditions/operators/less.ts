import { someValue } from '../facts.ts'
import { operator } from '../operator.ts'
import { order } from '../order.ts'
import { isDate, orderable } from '../values.ts'

export const less = operator({
  id: '<',
  types: ['number', 'date'],
  takes: orderable,
  closure: (path, value) => {
    const isPlaced = (fact: unknown) => {
      const placed = order(fact, value)
      return placed !== null && placed < 0
    }
    return (facts) => someValue(facts, path, isPlaced)
  },
  filter: (field, value) => ({ [field]: { $lt: value } }),
  sentence: {
    en: (fact, value, say) =>
      isDate(value) ? `${fact} is before ${say(value)}` : `${fact} is less than ${say(value)}`,
    cy: (fact, value, say) =>
      isDate(value) ? `mae ${fact} cyn ${say(value)}` : `mae ${fact} yn llai na ${say(value)}`,
  },
})
