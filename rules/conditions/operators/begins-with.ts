import { someValue } from '../facts.ts'
import { operator } from '../operator.ts'
import { textPattern } from '../text-pattern.ts'
import { text } from '../values.ts'

/** In capitals or not. Of an array: any text in it begins so. */
export const beginsWith = operator({
  id: 'beginsWith',
  types: ['text'],
  takes: text,
  closure: (path, value) => {
    const pattern = new RegExp(`^${textPattern(value)}`)
    const begins = (fact: unknown) => typeof fact === 'string' && pattern.test(fact)
    return (facts) => someValue(facts, path, begins)
  },
  filter: (field, value) => ({ [field]: { $regex: `^${textPattern(value)}` } }),
  sentence: {
    en: (fact, value, say) => `${fact} begins with ${say(value)}`,
    cy: (fact, value, say) => `mae ${fact} yn dechrau â ${say(value)}`,
  },
})
