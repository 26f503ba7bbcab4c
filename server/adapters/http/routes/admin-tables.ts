import type { PeopleCheckRequest, PeopleImportRequest } from '../../../../schemas/types/index.ts'
import { exportAudit } from '../../../app/admin/export-audit.ts'
import { exportPeople } from '../../../app/admin/export-people.ts'
import { checkPeople, importPeople } from '../../../app/admin/import-people.ts'
import { searchAudit } from '../../../app/admin/search-audit.ts'
import { done } from '../../../app/refusal.ts'
import { attachment } from '../attachment.ts'
import { route, type Route } from '../route.ts'

/** People as tables, and the audit. */
export const adminTableRoutes: readonly Route[] = [
  route<PeopleCheckRequest>({
    method: 'post',
    path: '/admin/people/check',
    summary: 'What importing a table of people would do, row by row',
    resource: 'people',
    action: 'manage',
    body: 'PeopleCheckRequest',
    answer: 'ImportReport',
    handle: async ({ services, caller, body }) =>
      done({ body: await checkPeople(services, caller, body.csv) }),
  }),
  route<PeopleImportRequest>({
    method: 'post',
    path: '/admin/people/import',
    summary: 'Add and change the people of a table, with a report of each row',
    resource: 'people',
    action: 'manage',
    body: 'PeopleImportRequest',
    answer: 'ImportReport',
    handle: async ({ services, caller, body }) =>
      done({ body: await importPeople(services, caller, body) }),
  }),
  route({
    method: 'get',
    path: '/admin/people.csv',
    summary: 'Everyone as a table that can be imported again',
    resource: 'people',
    action: 'manage',
    answer: 'CsvText',
    media: 'text/csv',
    handle: async ({ services, caller }) =>
      done({ body: await exportPeople(services, caller), headers: attachment('people') }),
  }),
  route({
    method: 'get',
    path: '/admin/audit',
    summary: 'The audit, newest first',
    resource: 'audit',
    action: 'read',
    query: 'AuditQuery',
    answer: 'AuditList',
    handle: async ({ services, query, language }) => {
      const outcome = await searchAudit(services, query, language)
      return outcome.ok ? done({ body: outcome.value }) : outcome
    },
  }),
  route({
    method: 'get',
    path: '/admin/audit.csv',
    summary: 'What a search of the audit finds, as a table',
    resource: 'audit',
    action: 'export',
    query: 'AuditExportQuery',
    answer: 'CsvText',
    media: 'text/csv',
    handle: async ({ services, caller, query }) => {
      const outcome = await exportAudit(services, caller, query)
      return outcome.ok ? done({ body: outcome.value, headers: attachment('audit') }) : outcome
    },
  }),
]
