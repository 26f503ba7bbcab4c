import { type Connection, Schema } from 'mongoose'
import type {
  AreaVersion,
  AuditEntry,
  Council,
  Enquiry,
  Person,
  PolicyVersion,
  StoredFile,
  WardSetting,
} from '../../../schemas/types/index.ts'
import { earliest, notificationModels } from './notification-models.ts'

/** Kept beside an enquiry for lists alone; derived from it at each save. */
export interface ListFields {
  /** `dueAt`; just before the end of time when nothing runs, and that when it is over. */
  readonly dueOrder: Date
  /** Folded words of what may be searched: never personal data. */
  readonly words: readonly string[]
}

export type EnquiryDocument = Enquiry & ListFields
/** What was published, under the hash of itself. */
export type AreaContent = Pick<AreaVersion, 'configuration' | 'validators'> & {
  readonly _id: string
}

/** A version, with the hash of what it published. */
export type AreaHeader = Omit<AreaVersion, 'configuration' | 'validators'> & {
  readonly content: string
}

export type CouncilDocument = Council & { readonly _id: string }

const mixed = Schema.Types.Mixed
const options = { versionKey: false, minimize: false, strict: 'throw', autoIndex: false } as const

const enquirySchema = new Schema(
  {
    _id: String,
    schemaVersion: Number,
    revision: Number,
    area: String,
    category: String,
    version: Number,
    kind: String,
    priority: String,
    status: String,
    ward: String,
    channel: String,
    member: String,
    memberKind: String,
    raisedBy: String,
    raisedAt: Date,
    raisedWhen: mixed,
    summary: mixed,
    answers: mixed,
    files: mixed,
    constituent: mixed,
    referrals: mixed,
    teams: [String],
    partners: [String],
    officers: [String],
    messages: mixed,
    response: mixed,
    closure: mixed,
    dueAt: Date,
    nextStep: Date,
    ladder: mixed,
    escalation: mixed,
    restricted: Boolean,
    shares: mixed,
    sharedWith: mixed,
    events: mixed,
    outbox: mixed,
    outboxAt: Date,
    requests: mixed,
    dueOrder: Date,
    words: [String],
  },
  { ...options, collection: 'enquiries' },
)
  .index({ 'requests.key': 1 }, { unique: true, sparse: true })
  // A file is used once: the write that stores an enquiry is the one that takes its files.
  .index({ 'files.id': 1 }, { unique: true, sparse: true })
  .index({ raisedAt: -1, _id: -1 })
  .index({ dueOrder: 1, _id: 1 })
  .index({ member: 1, raisedAt: -1, _id: -1 })
  .index({ teams: 1, raisedAt: -1, _id: -1 })
  .index({ teams: 1, dueOrder: 1, _id: 1 })
  .index({ officers: 1, raisedAt: -1, _id: -1 })
  .index({ officers: 1, dueOrder: 1, _id: 1 })
  .index({ area: 1, dueOrder: 1, _id: 1 })
  .index({ partners: 1, dueOrder: 1, _id: 1 })
  .index({ area: 1, category: 1, raisedAt: -1 })
  .index({ words: 1 })
  // Only what is shared is in these two.
  .index(
    { sharedWith: 1, raisedAt: -1, _id: -1 },
    { partialFilterExpression: { sharedWith: { $exists: true } } },
  )
  .index(
    { sharedWith: 1, dueOrder: 1, _id: 1 },
    { partialFilterExpression: { sharedWith: { $exists: true } } },
  )
  // Only what waits is in these two.
  .index({ nextStep: 1 }, { partialFilterExpression: { nextStep: { $gt: earliest } } })
  .index({ outboxAt: 1 }, { partialFilterExpression: { outboxAt: { $gt: earliest } } })

const personSchema = new Schema(
  {
    _id: String,
    schemaVersion: Number,
    name: String,
    kind: String,
    position: String,
    translations: mixed,
    email: String,
    phone: String,
    language: String,
    active: Boolean,
    demonstration: Boolean,
    passwordHash: String,
    grants: mixed,
    receives: mixed,
    accessStamp: Number,
    administered: Number,
    mail: mixed,
  },
  { ...options, collection: 'people' },
)
  .index({ 'grants.domain': 1 })
  .index({ 'grants.role': 1 })
  .index({ demonstration: 1 }, { sparse: true })

const areaVersionSchema = new Schema(
  {
    _id: String,
    schemaVersion: Number,
    area: String,
    version: Number,
    publishedAt: Date,
    by: String,
    because: String,
    content: String,
  },
  { ...options, collection: 'areaVersions' },
).index({ area: 1, version: -1 }, { unique: true })

const areaContentSchema = new Schema(
  { _id: String, configuration: mixed, validators: mixed },
  { ...options, collection: 'areaContents' },
)

const councilSchema = new Schema(
  {
    _id: String,
    name: String,
    nameCy: String,
    triage: String,
    wards: mixed,
    teams: mixed,
    partners: mixed,
    calendars: mixed,
    translations: mixed,
  },
  { ...options, collection: 'council' },
)

const wardSettingSchema = new Schema(
  { _id: String, schemaVersion: Number, sharing: mixed, administered: Number },
  { ...options, collection: 'wardSettings' },
)

const policyVersionSchema = new Schema(
  {
    _id: String,
    schemaVersion: Number,
    version: Number,
    lines: mixed,
    roles: mixed,
    by: String,
    because: String,
    at: Date,
  },
  { ...options, collection: 'policyVersions' },
).index({ version: -1 }, { unique: true })

const auditEntrySchema = new Schema(
  {
    _id: String,
    schemaVersion: Number,
    chain: String,
    sequence: Number,
    kind: String,
    at: Date,
    by: String,
    onBehalfOf: String,
    person: String,
    enquiry: String,
    because: String,
    detail: mixed,
    together: Number,
    previous: String,
    hash: String,
  },
  { ...options, collection: 'audit' },
)
  .index({ chain: 1, sequence: 1 }, { unique: true })
  .index({ at: -1, _id: -1 })
  .index({ by: 1, at: -1, _id: -1 })
  .index({ person: 1, at: -1, _id: -1 }, { partialFilterExpression: { person: { $exists: true } } })
  .index(
    { enquiry: 1, at: -1, _id: -1 },
    { partialFilterExpression: { enquiry: { $exists: true } } },
  )
  .index({ kind: 1, at: -1, _id: -1 })

const fileSchema = new Schema(
  {
    _id: String,
    schemaVersion: Number,
    owner: String,
    state: String,
    name: String,
    uploadedAt: Date,
    type: { type: String },
    size: Number,
    sha256: String,
    reference: String,
  },
  { ...options, collection: 'files' },
)
  .index({ owner: 1, state: 1 })
  .index({ state: 1, uploadedAt: 1 })

/** The models of one connection. Reads are lean: what is stored is what the types say. */
export function modelsOf(connection: Connection) {
  return {
    enquiries: connection.model<EnquiryDocument>('Enquiry', enquirySchema),
    people: connection.model<Person>('Person', personSchema),
    areaVersions: connection.model<AreaHeader>('AreaVersion', areaVersionSchema),
    areaContents: connection.model<AreaContent>('AreaContent', areaContentSchema),
    files: connection.model<StoredFile>('File', fileSchema),
    councils: connection.model<CouncilDocument>('Council', councilSchema),
    wardSettings: connection.model<WardSetting>('WardSetting', wardSettingSchema),
    policyVersions: connection.model<PolicyVersion>('PolicyVersion', policyVersionSchema),
    auditEntries: connection.model<AuditEntry>('AuditEntry', auditEntrySchema),
    ...notificationModels(connection),
  }
}

export type Models = ReturnType<typeof modelsOf>

/** Creates what indexes are missing; safe to run from several processes at once. */
export async function createIndexes(models: Models): Promise<void> {
  for (const model of Object.values(models)) await model.createIndexes()
}
