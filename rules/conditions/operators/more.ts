import { someValue } from '../facts.ts'
import { operator } from '../operator.ts'
import { order } from '../order.ts'
import { isDate, orderable } from '../values.ts'

export const more = operator({
  id: '>',
  types: ['number', 'date'],
  takes: orderable,
  closure: (path, value) => {
    const isPlaced = (fact: unknown) => {
      const placed = order(fact, value)
      return placed !== null && placed > 0
    }
    return (facts) => someValue(facts, path, isPlaced)
  },
  filter: (field, value) => ({ [field]: { $gt: value } }),
  sentence: {
    en: (fact, value, say) =>
      isDate(value) ? `${fact} is after ${say(value)}` : `${fact} is more than ${say(value)}`,
    cy: (fact, value, say) =>
      isDate(value) ? `mae ${fact} ar ôl ${say(value)}` : `mae ${fact} yn fwy na ${say(value)}`,
  },
})
