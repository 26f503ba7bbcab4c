import type { AddPersonRequest, EditPersonRequest } from '../../../../schemas/types/index.ts'
import { useChangeOfPerson } from '../../../lib/api/administration/change-person.ts'
import { request } from '../../../lib/api/request.ts'

/** Adds somebody new. */
export const useAddPerson = () =>
  useChangeOfPerson((body: AddPersonRequest) => request('POST /api/admin/people', { body }))

interface Edit {
  readonly username: string
  readonly revision: number
  readonly body: EditPersonRequest
}

/** Changes what is known of a person. */
export const useEditPerson = () =>
  useChangeOfPerson(({ username, revision, body }: Edit) =>
    request('PUT /api/admin/people/:username', { params: { username }, revision, body }),
  )
