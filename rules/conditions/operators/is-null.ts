import { operator } from '../operator.ts'
import { nothing } from '../values.ts'
import { equal } from './equal.ts'

/** A missing fact and `null` are one; an empty list is an answer. */
export const isNull = operator({
  id: 'null',
  types: ['text', 'number', 'boolean', 'date', 'choice', 'choices'],
  takes: nothing,
  closure: (path) => equal.closure(path, null),
  filter: (field) => ({ [field]: { $eq: null } }),
  sentence: {
    en: (fact) => `${fact} is not given`,
    cy: (fact) => `ni roddwyd ${fact}`,
  },
})
