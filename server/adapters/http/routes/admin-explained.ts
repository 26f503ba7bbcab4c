import { listDomains } from '../../../app/admin/list-domains.ts'
import { listRoles, roleMatrix } from '../../../app/admin/roles.ts'
import { viewers } from '../../../app/admin/viewers.ts'
import { whyAccess } from '../../../app/admin/why-access.ts'
import { done } from '../../../app/refusal.ts'
import { route, type Route } from '../route.ts'

/** Why somebody may see an enquiry, who may, and what there is to choose from. */
export const adminExplainedRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/admin/people/:username/why/:reference',
    summary: 'Why a person may see an enquiry, and what else they may do to it',
    resource: 'grants',
    action: 'explain',
    answer: 'WhyAccess',
    handle: async ({ services, params, language }) => {
      const { username = '', reference = '' } = params
      const outcome = await whyAccess(services, username, reference, language)
      return outcome.ok ? done({ body: outcome.value }) : outcome
    },
  }),
  route({
    method: 'get',
    path: '/admin/enquiries/:reference/viewers',
    summary: 'Who may see an enquiry, and why each of them',
    resource: 'grants',
    action: 'explain',
    query: 'PageQuery',
    answer: 'Viewers',
    handle: async ({ services, params, query, language }) => {
      const { limit = '25', cursor } = query
      const asked = { reference: params['reference'] ?? '', limit: Number(limit), cursor }
      const outcome = await viewers(services, asked, language)
      return outcome.ok ? done({ body: outcome.value }) : outcome
    },
  }),
  route({
    method: 'get',
    path: '/admin/domains',
    summary: 'Where roles may be held',
    resource: 'people',
    action: 'read',
    answer: 'Domains',
    handle: async ({ services, language }) => done({ body: await listDomains(services, language) }),
  }),
  route({
    method: 'get',
    path: '/admin/roles',
    summary: 'Every role, and how many people hold it',
    resource: 'policy',
    action: 'read',
    answer: 'Roles',
    handle: async ({ services, language }) => done({ body: await listRoles(services, language) }),
  }),
  route({
    method: 'get',
    path: '/admin/roles/:role',
    summary: 'The permissions of a role as a matrix in words',
    resource: 'policy',
    action: 'read',
    answer: 'RoleMatrix',
    handle: async ({ services, params, language }) => {
      const outcome = await roleMatrix(services, params['role'] ?? '', language)
      return outcome.ok ? done({ body: outcome.value }) : outcome
    },
  }),
]
