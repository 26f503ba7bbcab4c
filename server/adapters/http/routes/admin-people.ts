import type {
  AddPersonRequest,
  BecauseRequest,
  EditPersonRequest,
  GrantsChangeRequest,
  GrantsPreviewRequest,
} from '../../../../schemas/types/index.ts'
import type { AdminPerson } from '../../../../schemas/types/index.ts'
import { addPerson } from '../../../app/admin/add-person.ts'
import { changeGrants } from '../../../app/admin/change-grants.ts'
import { editPerson } from '../../../app/admin/edit-person.ts'
import { listPeople } from '../../../app/admin/list-people.ts'
import { permissions } from '../../../app/admin/permissions.ts'
import { previewGrants } from '../../../app/admin/preview-grants.ts'
import { readPerson } from '../../../app/admin/read-person.ts'
import { setActive } from '../../../app/admin/set-active.ts'
import { done, type Outcome } from '../../../app/refusal.ts'
import { type Reply, route, type Route } from '../route.ts'

const usernameIn = (params: Readonly<Record<string, string>>) => params['username'] ?? ''

/** A person with the revision that the next edit names. */
const withRevision = (outcome: Outcome<AdminPerson>): Outcome<Reply> =>
  outcome.ok
    ? done({ body: outcome.value, headers: { ETag: `"${outcome.value.revision}"` } })
    : outcome

/** Letting a person in again, or no longer. */
const activityRoute = (name: 'deactivate' | 'reactivate', summary: string): Route =>
  route<BecauseRequest>({
    method: 'post',
    path: `/admin/people/:username/${name}`,
    summary,
    resource: 'people',
    action: 'manage',
    body: 'BecauseRequest',
    answer: 'AdminPerson',
    handle: async ({ services, caller, params, body, ifMatch }) => {
      const asked = { username: usernameIn(params), ifMatch, active: name === 'reactivate' }
      return withRevision(await setActive(services, caller, { ...asked, ...body }))
    },
  })

/** People and the roles they hold. */
export const adminPeopleRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/admin/people',
    summary: 'People, by username',
    resource: 'people',
    action: 'read',
    query: 'PeopleQuery',
    answer: 'AdminPeople',
    handle: async ({ services, query, language }) =>
      done({ body: await listPeople(services, query, language) }),
  }),
  route<AddPersonRequest>({
    method: 'post',
    path: '/admin/people',
    summary: 'Add a person',
    resource: 'people',
    action: 'manage',
    body: 'AddPersonRequest',
    answer: 'AdminPerson',
    status: 201,
    handle: async ({ services, caller, body }) => {
      const outcome = await addPerson(services, caller, body)
      if (!outcome.ok) return outcome
      const { username, revision } = outcome.value
      const headers = { Location: `/api/admin/people/${username}`, ETag: `"${revision}"` }
      return done({ body: outcome.value, headers })
    },
  }),
  route({
    method: 'get',
    path: '/admin/people/:username',
    summary: 'One person, with every role they hold',
    resource: 'people',
    action: 'read',
    answer: 'AdminPerson',
    handle: async ({ services, params, language }) =>
      withRevision(await readPerson(services, usernameIn(params), language)),
  }),
  route<EditPersonRequest>({
    method: 'put',
    path: '/admin/people/:username',
    summary: 'Change what is known of a person',
    resource: 'people',
    action: 'manage',
    body: 'EditPersonRequest',
    answer: 'AdminPerson',
    handle: async ({ services, caller, params, body, ifMatch }) =>
      withRevision(
        await editPerson(services, caller, { username: usernameIn(params), ifMatch }, body),
      ),
  }),
  activityRoute('deactivate', 'End a person’s access: their sessions end with their next request'),
  activityRoute('reactivate', 'Let a person in again, with the roles they hold'),
  route<GrantsChangeRequest>({
    method: 'post',
    path: '/admin/people/:username/grants',
    summary: 'Give and end roles of a person, together',
    resource: 'grants',
    action: 'manage',
    body: 'GrantsChangeRequest',
    answer: 'AdminPerson',
    handle: async ({ services, caller, params, body, ifMatch }) =>
      withRevision(
        await changeGrants(services, caller, { username: usernameIn(params), ifMatch, ...body }),
      ),
  }),
  route<GrantsPreviewRequest>({
    method: 'post',
    path: '/admin/people/:username/grants/preview',
    summary: 'What giving and ending these roles would change',
    resource: 'grants',
    action: 'manage',
    body: 'GrantsPreviewRequest',
    answer: 'AccessPreview',
    handle: async ({ services, caller, params, body }) => {
      const outcome = await previewGrants(services, caller, usernameIn(params), body)
      return outcome.ok ? done({ body: outcome.value }) : outcome
    },
  }),
  route({
    method: 'get',
    path: '/admin/people/:username/permissions',
    summary: 'Everything one person may do',
    resource: 'grants',
    action: 'explain',
    answer: 'Permissions',
    handle: async ({ services, params, language }) => {
      const outcome = await permissions(services, usernameIn(params), language)
      return outcome.ok ? done({ body: outcome.value }) : outcome
    },
  }),
]
