import type { Council } from '../../../schemas/types/index.ts'
import type { Councils } from '../../app/ports.ts'
import type { Models } from './models.ts'

const only = 'council'

/** The one council of an installation, in MongoDB through mongoose. */
export function mongooseCouncils({ councils }: Models): Councils {
  return {
    find: async () => councils.findById(only, { _id: 0 }).lean<Council>(),
    async replace(council) {
      await councils.replaceOne({ _id: only }, { ...council, _id: only }, { upsert: true })
    },
  }
}
