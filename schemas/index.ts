// Every schema, for validators and the API description.
import areaConfiguration from './configuration/area-configuration.schema.json'
import atClose from './configuration/at-close.schema.json'
import audience from './configuration/audience.schema.json'
import block from './configuration/block.schema.json'
import calendar from './configuration/calendar.schema.json'
import channel from './configuration/channel.schema.json'
import conditionRule from './configuration/condition-rule.schema.json'
import condition from './configuration/condition.schema.json'
import council from './configuration/council.schema.json'
import date from './configuration/date.schema.json'
import deadlineRule from './configuration/deadline-rule.schema.json'
import deadlines from './configuration/deadlines.schema.json'
import duration from './configuration/duration.schema.json'
import escalation from './configuration/escalation.schema.json'
import example from './configuration/example.schema.json'
import facts from './configuration/facts.schema.json'
import fileKind from './configuration/file-kind.schema.json'
import filePolicy from './configuration/file-policy.schema.json'
import holdReason from './configuration/hold-reason.schema.json'
import identifier from './configuration/identifier.schema.json'
import instant from './configuration/instant.schema.json'
import kind from './configuration/kind.schema.json'
import ladderStep from './configuration/ladder-step.schema.json'
import ladder from './configuration/ladder.schema.json'
import memberKind from './configuration/member-kind.schema.json'
import messageText from './configuration/message-text.schema.json'
import modelAnswer from './configuration/model-answer.schema.json'
import openingHours from './configuration/opening-hours.schema.json'
import partner from './configuration/partner.schema.json'
import placement from './configuration/placement.schema.json'
import priority from './configuration/priority.schema.json'
import routingRule from './configuration/routing-rule.schema.json'
import routing from './configuration/routing.schema.json'
import segment from './configuration/segment.schema.json'
import seniorRole from './configuration/senior-role.schema.json'
import shareRights from './configuration/share-rights.schema.json'
import target from './configuration/target.schema.json'
import team from './configuration/team.schema.json'
import template from './configuration/template.schema.json'
import translations from './configuration/translations.schema.json'
import wardSharing from './configuration/ward-sharing.schema.json'
import ward from './configuration/ward.schema.json'
import areaVersion from './stored/area-version.schema.json'
import auditEntry from './stored/audit-entry.schema.json'
import auditKind from './stored/audit-kind.schema.json'
import clock from './stored/clock.schema.json'
import constituent from './stored/constituent.schema.json'
import customRole from './stored/custom-role.schema.json'
import domainKind from './stored/domain-kind.schema.json'
import domain from './stored/domain.schema.json'
import enquiryEvent from './stored/enquiry-event.schema.json'
import enquiryFile from './stored/enquiry-file.schema.json'
import enquiry from './stored/enquiry.schema.json'
import fileId from './stored/file-id.schema.json'
import grant from './stored/grant.schema.json'
import hold from './stored/hold.schema.json'
import mailPreference from './stored/mail-preference.schema.json'
import mailing from './stored/mailing.schema.json'
import message from './stored/message.schema.json'
import notification from './stored/notification.schema.json'
import outboxAudience from './stored/outbox-audience.schema.json'
import outboxEntry from './stored/outbox-entry.schema.json'
import person from './stored/person.schema.json'
import policyLine from './stored/policy-line.schema.json'
import policyVersion from './stored/policy-version.schema.json'
import received from './stored/received.schema.json'
import reference from './stored/reference.schema.json'
import referral from './stored/referral.schema.json'
import role from './stored/role.schema.json'
import share from './stored/share.schema.json'
import status from './stored/status.schema.json'
import storedFile from './stored/stored-file.schema.json'
import username from './stored/username.schema.json'
import wardSetting from './stored/ward-setting.schema.json'
import accessPreview from './api/access-preview.schema.json'
import accessReason from './api/access-reason.schema.json'
import acknowledgeRequest from './api/acknowledge-request.schema.json'
import actedFor from './api/acted-for.schema.json'
import addPersonRequest from './api/add-person-request.schema.json'
import adminPeople from './api/admin-people.schema.json'
import adminPerson from './api/admin-person.schema.json'
import adminWardSharing from './api/admin-ward-sharing.schema.json'
import adminWard from './api/admin-ward.schema.json'
import adminWards from './api/admin-wards.schema.json'
import affectedEnquiries from './api/affected-enquiries.schema.json'
import affectedPeople from './api/affected-people.schema.json'
import assignRequest from './api/assign-request.schema.json'
import auditExportQuery from './api/audit-export-query.schema.json'
import auditLine from './api/audit-line.schema.json'
import auditList from './api/audit-list.schema.json'
import auditQuery from './api/audit-query.schema.json'
import becauseRequest from './api/because-request.schema.json'
import catalogue from './api/catalogue.schema.json'
import climbedStep from './api/climbed-step.schema.json'
import clockView from './api/clock-view.schema.json'
import closeRequest from './api/close-request.schema.json'
import commandName from './api/command-name.schema.json'
import countsQuery from './api/counts-query.schema.json'
import csvText from './api/csv-text.schema.json'
import demonstration from './api/demonstration.schema.json'
import domainTitle from './api/domain-title.schema.json'
import domains from './api/domains.schema.json'
import editPersonRequest from './api/edit-person-request.schema.json'
import endedGrant from './api/ended-grant.schema.json'
import enquiryCounts from './api/enquiry-counts.schema.json'
import enquiryLine from './api/enquiry-line.schema.json'
import enquiryList from './api/enquiry-list.schema.json'
import enquiryQuery from './api/enquiry-query.schema.json'
import enquiryView from './api/enquiry-view.schema.json'
import escalateRequest from './api/escalate-request.schema.json'
import fault from './api/fault.schema.json'
import fileContent from './api/file-content.schema.json'
import fileSummary from './api/file-summary.schema.json'
import givenGrant from './api/given-grant.schema.json'
import grantsChangeRequest from './api/grants-change-request.schema.json'
import grantsPreviewRequest from './api/grants-preview-request.schema.json'
import health from './api/health.schema.json'
import heldGrant from './api/held-grant.schema.json'
import holdRequest from './api/hold-request.schema.json'
import importReport from './api/import-report.schema.json'
import ladderView from './api/ladder-view.schema.json'
import lever from './api/lever.schema.json'
import liveEnquiry from './api/live-enquiry.schema.json'
import liveStream from './api/live-stream.schema.json'
import mailPage from './api/mail-page.schema.json'
import mailPreferenceView from './api/mail-preference-view.schema.json'
import mailState from './api/mail-state.schema.json'
import mailboxLine from './api/mailbox-line.schema.json'
import mailboxList from './api/mailbox-list.schema.json'
import mailboxMail from './api/mailbox-mail.schema.json'
import me from './api/me.schema.json'
import messageRequest from './api/message-request.schema.json'
import noQuery from './api/no-query.schema.json'
import notificationLine from './api/notification-line.schema.json'
import notificationList from './api/notification-list.schema.json'
import notificationQuery from './api/notification-query.schema.json'
import pageQuery from './api/page-query.schema.json'
import peopleCheckRequest from './api/people-check-request.schema.json'
import peopleImportRequest from './api/people-import-request.schema.json'
import peopleQuery from './api/people-query.schema.json'
import permissions from './api/permissions.schema.json'
import personSummary from './api/person-summary.schema.json'
import policyCheckRequest from './api/policy-check-request.schema.json'
import policyCheck from './api/policy-check.schema.json'
import policyImportRequest from './api/policy-import-request.schema.json'
import policyPreviewRequest from './api/policy-preview-request.schema.json'
import policyRequest from './api/policy-request.schema.json'
import policyVersionLine from './api/policy-version-line.schema.json'
import policyVersions from './api/policy-versions.schema.json'
import policyView from './api/policy-view.schema.json'
import previewConditionRequest from './api/preview-condition-request.schema.json'
import previewCondition from './api/preview-condition.schema.json'
import previewDueRequest from './api/preview-due-request.schema.json'
import previewDue from './api/preview-due.schema.json'
import previewRouteRequest from './api/preview-route-request.schema.json'
import previewRoute from './api/preview-route.schema.json'
import problem from './api/problem.schema.json'
import publishedTemplate from './api/published-template.schema.json'
import raiseRequest from './api/raise-request.schema.json'
import raised from './api/raised.schema.json'
import referralView from './api/referral-view.schema.json'
import reopenRequest from './api/reopen-request.schema.json'
import requestUpdateRequest from './api/request-update-request.schema.json'
import respondRequest from './api/respond-request.schema.json'
import resumeRequest from './api/resume-request.schema.json'
import right from './api/right.schema.json'
import roleMatrix from './api/role-matrix.schema.json'
import roleTitle from './api/role-title.schema.json'
import roles from './api/roles.schema.json'
import seenRequest from './api/seen-request.schema.json'
import sessionRequest from './api/session-request.schema.json'
import shareCaseworkRequest from './api/share-casework-request.schema.json'
import shareOptions from './api/share-options.schema.json'
import shareRequest from './api/share-request.schema.json'
import shareView from './api/share-view.schema.json'
import sharingQuery from './api/sharing-query.schema.json'
import sharing from './api/sharing.schema.json'
import stopSharingRequest from './api/stop-sharing-request.schema.json'
import templateQuery from './api/template-query.schema.json'
import timelineEntry from './api/timeline-entry.schema.json'
import titled from './api/titled.schema.json'
import unseen from './api/unseen.schema.json'
import unshareRequest from './api/unshare-request.schema.json'
import uploadedFile from './api/uploaded-file.schema.json'
import validatorModule from './api/validator-module.schema.json'
import versionLine from './api/version-line.schema.json'
import viewers from './api/viewers.schema.json'
import wardSharingRequest from './api/ward-sharing-request.schema.json'
import wardSummary from './api/ward-summary.schema.json'
import whyAccess from './api/why-access.schema.json'
import why from './api/why.schema.json'

export const schemas = [
  areaConfiguration,
  atClose,
  audience,
  block,
  calendar,
  channel,
  conditionRule,
  condition,
  council,
  date,
  deadlineRule,
  deadlines,
  duration,
  escalation,
  example,
  facts,
  fileKind,
  filePolicy,
  holdReason,
  identifier,
  instant,
  kind,
  ladderStep,
  ladder,
  memberKind,
  messageText,
  modelAnswer,
  openingHours,
  partner,
  placement,
  priority,
  routingRule,
  routing,
  segment,
  seniorRole,
  shareRights,
  target,
  team,
  template,
  translations,
  wardSharing,
  ward,
  areaVersion,
  auditEntry,
  auditKind,
  clock,
  constituent,
  customRole,
  domainKind,
  domain,
  enquiryEvent,
  enquiryFile,
  enquiry,
  fileId,
  grant,
  hold,
  mailPreference,
  mailing,
  message,
  notification,
  outboxAudience,
  outboxEntry,
  person,
  policyLine,
  policyVersion,
  received,
  reference,
  referral,
  role,
  share,
  status,
  storedFile,
  username,
  wardSetting,
  accessPreview,
  accessReason,
  acknowledgeRequest,
  actedFor,
  addPersonRequest,
  adminPeople,
  adminPerson,
  adminWardSharing,
  adminWard,
  adminWards,
  affectedEnquiries,
  affectedPeople,
  assignRequest,
  auditExportQuery,
  auditLine,
  auditList,
  auditQuery,
  becauseRequest,
  catalogue,
  climbedStep,
  clockView,
  closeRequest,
  commandName,
  countsQuery,
  csvText,
  demonstration,
  domainTitle,
  domains,
  editPersonRequest,
  endedGrant,
  enquiryCounts,
  enquiryLine,
  enquiryList,
  enquiryQuery,
  enquiryView,
  escalateRequest,
  fault,
  fileContent,
  fileSummary,
  givenGrant,
  grantsChangeRequest,
  grantsPreviewRequest,
  health,
  heldGrant,
  holdRequest,
  importReport,
  ladderView,
  lever,
  liveEnquiry,
  liveStream,
  mailPage,
  mailPreferenceView,
  mailState,
  mailboxLine,
  mailboxList,
  mailboxMail,
  me,
  messageRequest,
  noQuery,
  notificationLine,
  notificationList,
  notificationQuery,
  pageQuery,
  peopleCheckRequest,
  peopleImportRequest,
  peopleQuery,
  permissions,
  personSummary,
  policyCheckRequest,
  policyCheck,
  policyImportRequest,
  policyPreviewRequest,
  policyRequest,
  policyVersionLine,
  policyVersions,
  policyView,
  previewConditionRequest,
  previewCondition,
  previewDueRequest,
  previewDue,
  previewRouteRequest,
  previewRoute,
  problem,
  publishedTemplate,
  raiseRequest,
  raised,
  referralView,
  reopenRequest,
  requestUpdateRequest,
  respondRequest,
  resumeRequest,
  right,
  roleMatrix,
  roleTitle,
  roles,
  seenRequest,
  sessionRequest,
  shareCaseworkRequest,
  shareOptions,
  shareRequest,
  shareView,
  sharingQuery,
  sharing,
  stopSharingRequest,
  templateQuery,
  timelineEntry,
  titled,
  unseen,
  unshareRequest,
  uploadedFile,
  validatorModule,
  versionLine,
  viewers,
  wardSharingRequest,
  wardSummary,
  whyAccess,
  why,
] as const
