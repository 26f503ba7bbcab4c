import { operator } from '../operator.ts'
import { scalar } from '../values.ts'
import { equal } from './equal.ts'

/** Of an array: none of its elements is the value. A missing fact is not the value either. */
export const notEqual = operator({
  id: '!=',
  types: ['text', 'number', 'boolean', 'date', 'choice'],
  takes: scalar,
  closure: (path, value) => {
    const equals = equal.closure(path, value)
    return (facts) => !equals(facts)
  },
  filter: (field, value) => ({ [field]: { $ne: value } }),
  sentence: {
    en: (fact, value, say) => `${fact} is not ${say(value)}`,
    cy: (fact, value, say) => `nid ${say(value)} yw ${fact}`,
  },
})
