import type {
  AcknowledgeRequest,
  AdminWards,
  AdminWardSharing,
  AssignRequest,
  Catalogue,
  CloseRequest,
  Demonstration,
  EnquiryCounts,
  EnquiryList,
  EnquiryView,
  EscalateRequest,
  HoldRequest,
  MailboxList,
  MailboxMail,
  MailPreference,
  MailPreferenceView,
  Me,
  MessageRequest,
  NotificationList,
  PublishedTemplate,
  Raised,
  RaiseRequest,
  ReopenRequest,
  RequestUpdateRequest,
  RespondRequest,
  ResumeRequest,
  SeenRequest,
  SessionRequest,
  ShareCaseworkRequest,
  ShareRequest,
  Sharing,
  StopSharingRequest,
  Unseen,
  UnshareRequest,
  WardSharingRequest,
  Why,
} from '../../../schemas/types/index.ts'
import type { AdministrationEndpoints } from './administration-endpoints.ts'

/** Every request this client makes: its method and path, what it sends and what it is answered. */
export interface Endpoints extends AdministrationEndpoints {
  'GET /api/demonstration': { answer: Demonstration }
  'POST /api/session': { body: SessionRequest; answer: Me }
  'DELETE /api/session': { answer: undefined }
  'GET /api/me': { answer: Me }
  'GET /api/me/mail': { answer: MailPreferenceView }
  'PUT /api/me/mail': { body: MailPreference; answer: MailPreferenceView }
  'GET /api/mailbox': { answer: MailboxList }
  'GET /api/mailbox/:id': { answer: MailboxMail }
  'GET /api/notifications': { answer: NotificationList }
  'POST /api/notifications/seen': { body: SeenRequest; answer: Unseen }
  'DELETE /api/files/:id': { answer: undefined }
  'GET /api/catalogue': { answer: Catalogue }
  'GET /api/templates/:area/:category': { answer: PublishedTemplate }
  'GET /api/enquiries': { answer: EnquiryList }
  'POST /api/enquiries': { body: RaiseRequest; answer: Raised }
  'GET /api/enquiries/counts': { answer: EnquiryCounts }
  'GET /api/enquiries/:reference': { answer: EnquiryView }
  'GET /api/enquiries/:reference/why': { answer: Why }
  'POST /api/enquiries/:reference/acknowledge': { body: AcknowledgeRequest; answer: EnquiryView }
  'POST /api/enquiries/:reference/assign': { body: AssignRequest; answer: EnquiryView }
  'POST /api/enquiries/:reference/message': { body: MessageRequest; answer: EnquiryView }
  'POST /api/enquiries/:reference/hold': { body: HoldRequest; answer: EnquiryView }
  'POST /api/enquiries/:reference/resume': { body: ResumeRequest; answer: EnquiryView }
  'POST /api/enquiries/:reference/respond': { body: RespondRequest; answer: EnquiryView }
  'POST /api/enquiries/:reference/close': { body: CloseRequest; answer: EnquiryView }
  'POST /api/enquiries/:reference/reopen': { body: ReopenRequest; answer: EnquiryView }
  'POST /api/enquiries/:reference/request-update': {
    body: RequestUpdateRequest
    answer: EnquiryView
  }
  'POST /api/enquiries/:reference/share': { body: ShareRequest; answer: EnquiryView }
  'POST /api/enquiries/:reference/unshare': { body: UnshareRequest; answer: EnquiryView }
  'GET /api/sharing': { answer: Sharing }
  'POST /api/sharing': { body: ShareCaseworkRequest; answer: Sharing }
  'POST /api/sharing/stop': { body: StopSharingRequest; answer: Sharing }
  'GET /api/admin/wards': { answer: AdminWards }
  'GET /api/admin/wards/:ward/sharing': { answer: AdminWardSharing }
  'PUT /api/admin/wards/:ward/sharing': { body: WardSharingRequest; answer: AdminWardSharing }
  'POST /api/enquiries/:reference/escalate': { body: EscalateRequest; answer: EnquiryView }
}

export type Route = keyof Endpoints
export type Answer<R extends Route> = Endpoints[R]['answer']
export type Body<R extends Route> = Endpoints[R] extends { body: infer B } ? B : undefined
