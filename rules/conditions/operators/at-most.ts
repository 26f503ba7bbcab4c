import { someValue } from '../facts.ts'
import { operator } from '../operator.ts'
import { order } from '../order.ts'
import { isDate, orderable } from '../values.ts'

export const atMost = operator({
  id: '<=',
  types: ['number', 'date'],
  takes: orderable,
  closure: (path, value) => {
    const isPlaced = (fact: unknown) => {
      const placed = order(fact, value)
      return placed !== null && placed <= 0
    }
    return (facts) => someValue(facts, path, isPlaced)
  },
  filter: (field, value) => ({ [field]: { $lte: value } }),
  sentence: {
    en: (fact, value, say) =>
      isDate(value) ? `${fact} is ${say(value)} or earlier` : `${fact} is ${say(value)} or less`,
    cy: (fact, value, say) =>
      isDate(value)
        ? `mae ${fact} ar neu cyn ${say(value)}`
        : `mae ${fact} yn ${say(value)} neu lai`,
  },
})
