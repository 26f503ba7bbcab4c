import { someValue } from '../facts.ts'
import { operator } from '../operator.ts'
import { scalar } from '../values.ts'

/** `null` matches a missing fact too. */
export const equal = operator({
  id: '=',
  types: ['text', 'number', 'boolean', 'date', 'choice'],
  takes: scalar,
  closure: (path, value) => {
    const same = value === null ? isMissing : (fact: unknown) => fact === value
    return (facts) => someValue(facts, path, same)
  },
  filter: (field, value) => ({ [field]: { $eq: value } }),
  sentence: {
    en: (fact, value, say) => `${fact} is ${say(value)}`,
    cy: (fact, value, say) => `${fact} yw ${say(value)}`,
  },
})

const isMissing = (fact: unknown): boolean => fact === null || fact === undefined
