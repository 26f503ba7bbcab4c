import { someValue, someWhole } from '../facts.ts'
import { operator } from '../operator.ts'
import { textPattern } from '../textPattern.ts'
import { member } from '../values.ts'

/**
 * A list contains a value when one of its elements is that value, letter for letter; text contains
 * text when it occurs anywhere in it, in capitals or not. So a list of `street-light` does not
 * contain `street`, but the text "Street light out" does.
 */
export const contains = operator({
  id: 'contains',
  types: ['text', 'choices'],
  takes: member,
  closure: (path, value) => {
    if (typeof value !== 'string') {
      return (facts) => someValue(facts, path, (fact) => fact === value)
    }
    const pattern = new RegExp(textPattern(value))
    return (facts) =>
      someWhole(facts, path, Array.isArray)
        ? someValue(facts, path, (fact) => fact === value)
        : someWhole(facts, path, (fact) => typeof fact === 'string' && pattern.test(fact))
  },
  filter: (field, value) =>
    typeof value === 'string'
      ? {
          $or: [
            { [field]: { $eq: value } },
            { [field]: { $regex: textPattern(value), $not: { $type: 'array' } } },
          ],
        }
      : { [field]: { $eq: value } },
  sentence: {
    en: (fact, value, say) => `${fact} contains ${say(value)}`,
    cy: (fact, value, say) => `mae ${fact} yn cynnwys ${say(value)}`,
  },
})
