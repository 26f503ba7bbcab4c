import { useChangeOfPerson } from '../../../lib/api/administration/change-person.ts'
import { request } from '../../../lib/api/request.ts'

interface Asked {
  readonly username: string
  readonly revision: number
  readonly active: boolean
  readonly because: string
}

/** Lets a person in again, or no longer. */
export const useActivity = () =>
  useChangeOfPerson(({ username, revision, active, because }: Asked) =>
    request(`POST /api/admin/people/:username/${active ? 'reactivate' : 'deactivate'}`, {
      params: { username },
      revision,
      body: { because },
    }),
  )
