import { someValue } from '../facts.ts'
import { operator } from '../operator.ts'
import { order } from '../order.ts'
import { isDate, orderable } from '../values.ts'

export const atLeast = operator({
  id: '>=',
  types: ['number', 'date'],
  takes: orderable,
  closure: (path, value) => {
    const isPlaced = (fact: unknown) => {
      const placed = order(fact, value)
      return placed !== null && placed >= 0
    }
    return (facts) => someValue(facts, path, isPlaced)
  },
  filter: (field, value) => ({ [field]: { $gte: value } }),
  sentence: {
    en: (fact, value, say) =>
      isDate(value) ? `${fact} is ${say(value)} or later` : `${fact} is ${say(value)} or more`,
    cy: (fact, value, say) =>
      isDate(value)
        ? `mae ${fact} ar neu ar ôl ${say(value)}`
        : `mae ${fact} yn ${say(value)} neu fwy`,
  },
})
