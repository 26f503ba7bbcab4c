import { operator } from '../operator.ts'
import { nothing } from '../values.ts'
import { equal } from './equal.ts'

export const notNull = operator({
  id: 'notNull',
  types: ['text', 'number', 'boolean', 'date', 'choice', 'choices'],
  takes: nothing,
  closure: (path) => {
    const isNull = equal.closure(path, null)
    return (facts) => !isNull(facts)
  },
  filter: (field) => ({ [field]: { $ne: null } }),
  sentence: {
    en: (fact) => `${fact} is given`,
    cy: (fact) => `rhoddwyd ${fact}`,
  },
})
