import type {
  BecauseRequest,
  PolicyCheckRequest,
  PolicyImportRequest,
  PolicyPreviewRequest,
  PolicyRequest,
  PolicyView,
} from '../../../../schemas/types/index.ts'
import { changePolicy, restorePolicy } from '../../../app/admin/change-policy.ts'
import { checkPolicyCsv, exportPolicyCsv, importPolicyCsv } from '../../../app/admin/policy-csv.ts'
import { listPolicyVersions } from '../../../app/admin/policy-versions.ts'
import { policyView } from '../../../app/admin/policy-view.ts'
import { previewPolicy } from '../../../app/admin/preview-policy.ts'
import { readPolicyVersion } from '../../../app/admin/read-policy-version.ts'
import { done, type Outcome } from '../../../app/refusal.ts'
import { attachment } from '../attachment.ts'
import { type Reply, route, type Route } from '../route.ts'

/** A policy with the version that the next change names. */
const withVersion = (outcome: Outcome<PolicyView>): Outcome<Reply> =>
  outcome.ok
    ? done({ body: outcome.value, headers: { ETag: `"${outcome.value.version}"` } })
    : outcome

/** What roles may do: read, changed, previewed, imported and exported. */
export const adminPolicyRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/admin/policy',
    summary: 'The access policy in force, with all that its lines may name',
    resource: 'policy',
    action: 'read',
    answer: 'PolicyView',
    handle: async ({ services, language }) => {
      const policy = await services.accessPolicy.refresh()
      return withVersion(done(await policyView(services, policy, language)))
    },
  }),
  route<PolicyRequest>({
    method: 'put',
    path: '/admin/policy',
    summary: 'Make this the access policy in force',
    resource: 'policy',
    action: 'manage',
    body: 'PolicyRequest',
    answer: 'PolicyView',
    handle: async ({ services, caller, body, ifMatch }) => {
      const { lines, roles, because } = body
      return withVersion(
        await changePolicy(services, caller, { content: { lines, roles }, because, ifMatch }),
      )
    },
  }),
  route<PolicyPreviewRequest>({
    method: 'post',
    path: '/admin/policy/preview',
    summary: 'What a policy would change',
    resource: 'policy',
    action: 'manage',
    body: 'PolicyPreviewRequest',
    answer: 'AccessPreview',
    handle: async ({ services, caller, body }) => {
      const outcome = await previewPolicy(services, caller, body)
      return outcome.ok ? done({ body: outcome.value }) : outcome
    },
  }),
  route({
    method: 'get',
    path: '/admin/policy.csv',
    summary: 'The access policy in force as Casbin CSV',
    resource: 'policy',
    action: 'read',
    answer: 'CsvText',
    media: 'text/csv',
    handle: async ({ services, language }) =>
      done({
        body: await exportPolicyCsv(services, language),
        headers: attachment('access-policy'),
      }),
  }),
  route<PolicyCheckRequest>({
    method: 'post',
    path: '/admin/policy/check',
    summary: 'What is wrong with a policy in Casbin CSV',
    resource: 'policy',
    action: 'manage',
    body: 'PolicyCheckRequest',
    answer: 'PolicyCheck',
    handle: async ({ services, caller, body }) =>
      done({ body: await checkPolicyCsv(services, caller, body) }),
  }),
  route<PolicyImportRequest>({
    method: 'post',
    path: '/admin/policy/import',
    summary: 'Make a policy in Casbin CSV the one in force',
    resource: 'policy',
    action: 'manage',
    body: 'PolicyImportRequest',
    answer: 'PolicyView',
    handle: async ({ services, caller, body, ifMatch }) =>
      withVersion(await importPolicyCsv(services, caller, { ...body, ifMatch })),
  }),
  route({
    method: 'get',
    path: '/admin/policy/versions',
    summary: 'The versions there were, newest first',
    resource: 'policy',
    action: 'read',
    query: 'PageQuery',
    answer: 'PolicyVersions',
    handle: async ({ services, query, language }) => {
      const { limit = '25', cursor } = query
      const outcome = await listPolicyVersions(services, { limit: Number(limit), cursor }, language)
      return outcome.ok ? done({ body: outcome.value }) : outcome
    },
  }),
  route({
    method: 'get',
    path: '/admin/policy/versions/:version',
    summary: 'One version of the access policy',
    resource: 'policy',
    action: 'read',
    answer: 'PolicyView',
    handle: async ({ services, params, language }) => {
      const outcome = await readPolicyVersion(services, params['version'] ?? '', language)
      return outcome.ok ? done({ body: outcome.value }) : outcome
    },
  }),
  route<BecauseRequest>({
    method: 'post',
    path: '/admin/policy/versions/:version/restore',
    summary: 'Make an earlier version’s policy the one in force',
    resource: 'policy',
    action: 'manage',
    body: 'BecauseRequest',
    answer: 'PolicyView',
    handle: async ({ services, caller, params, body, ifMatch }) =>
      withVersion(
        await restorePolicy(services, caller, {
          version: params['version'] ?? '',
          because: body.because,
          ifMatch,
        }),
      ),
  }),
]
