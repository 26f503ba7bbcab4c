import { operator } from '../operator.ts'
import { ends } from '../values.ts'
import { atLeast } from './at-least.ts'
import { atMost } from './at-most.ts'

/**
 * Both ends count. It is `>=` and `<=` together, as `{ $gte, $lte }` is in a MongoDB filter: of an
 * array, one element may reach the lowest and another keep under the highest.
 */
export const between = operator({
  id: 'between',
  types: ['number', 'date'],
  takes: ends,
  closure: (path, [lowest, highest]) => {
    const reaches = atLeast.closure(path, lowest)
    const keepsUnder = atMost.closure(path, highest)
    return (facts) => reaches(facts) && keepsUnder(facts)
  },
  filter: (field, [lowest, highest]) => ({ [field]: { $gte: lowest, $lte: highest } }),
  sentence: {
    en: (fact, [lowest, highest], say) => `${fact} is between ${say(lowest)} and ${say(highest)}`,
    cy: (fact, [lowest, highest], say) => `mae ${fact} o ${say(lowest)} hyd at ${say(highest)}`,
  },
})
