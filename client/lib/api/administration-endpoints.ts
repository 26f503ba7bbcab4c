import type {
  AccessPreview,
  AddPersonRequest,
  AdminPeople,
  AdminPerson,
  AuditList,
  BecauseRequest,
  Domains,
  EditPersonRequest,
  GrantsChangeRequest,
  GrantsPreviewRequest,
  ImportReport,
  PeopleCheckRequest,
  PeopleImportRequest,
  Permissions,
  PolicyCheck,
  PolicyCheckRequest,
  PolicyImportRequest,
  PolicyPreviewRequest,
  PolicyRequest,
  PolicyVersions,
  PolicyView,
  Roles,
  Viewers,
  WhyAccess,
} from '../../../schemas/types/index.ts'

/** What the pages of administration ask for. */
export interface AdministrationEndpoints {
  'GET /api/admin/people': { answer: AdminPeople }
  'POST /api/admin/people': { body: AddPersonRequest; answer: AdminPerson }
  'GET /api/admin/people/:username': { answer: AdminPerson }
  'PUT /api/admin/people/:username': { body: EditPersonRequest; answer: AdminPerson }
  'POST /api/admin/people/:username/deactivate': { body: BecauseRequest; answer: AdminPerson }
  'POST /api/admin/people/:username/reactivate': { body: BecauseRequest; answer: AdminPerson }
  'POST /api/admin/people/:username/grants': { body: GrantsChangeRequest; answer: AdminPerson }
  'POST /api/admin/people/:username/grants/preview': {
    body: GrantsPreviewRequest
    answer: AccessPreview
  }
  'GET /api/admin/people/:username/permissions': { answer: Permissions }
  'GET /api/admin/people/:username/why/:reference': { answer: WhyAccess }
  'GET /api/admin/enquiries/:reference/viewers': { answer: Viewers }
  'POST /api/admin/people/check': { body: PeopleCheckRequest; answer: ImportReport }
  'POST /api/admin/people/import': { body: PeopleImportRequest; answer: ImportReport }
  'GET /api/admin/people.csv': { answer: string }
  'GET /api/admin/domains': { answer: Domains }
  'GET /api/admin/roles': { answer: Roles }
  'GET /api/admin/policy': { answer: PolicyView }
  'PUT /api/admin/policy': { body: PolicyRequest; answer: PolicyView }
  'POST /api/admin/policy/preview': { body: PolicyPreviewRequest; answer: AccessPreview }
  'GET /api/admin/policy.csv': { answer: string }
  'POST /api/admin/policy/check': { body: PolicyCheckRequest; answer: PolicyCheck }
  'POST /api/admin/policy/import': { body: PolicyImportRequest; answer: PolicyView }
  'GET /api/admin/policy/versions': { answer: PolicyVersions }
  'GET /api/admin/policy/versions/:version': { answer: PolicyView }
  'POST /api/admin/policy/versions/:version/restore': { body: BecauseRequest; answer: PolicyView }
  'GET /api/admin/audit': { answer: AuditList }
  'GET /api/admin/audit.csv': { answer: string }
}
