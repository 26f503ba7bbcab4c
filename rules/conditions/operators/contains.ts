import { someValue, someWhole } from '../facts.ts'
import { operator } from '../operator.ts'
import { textPattern } from '../text-pattern.ts'
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
    const same = (fact: unknown) => fact === value
    if (typeof value !== 'string') return (facts) => someValue(facts, path, same)
    const pattern = new RegExp(textPattern(value))
    const may = (fact: unknown) =>
      typeof fact === 'string' ? pattern.test(fact) : Array.isArray(fact) && fact.includes(value)
    // One walk rules most facts out; where a list and texts stand side by side, only equals count.
    return (facts) =>
      someWhole(facts, path, may) &&
      (!someWhole(facts, path, Array.isArray) || someValue(facts, path, same))
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
