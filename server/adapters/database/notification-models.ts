import { type Connection, Schema } from 'mongoose'
import type { Mailing, Notification } from '../../../schemas/types/index.ts'

const options = { versionKey: false, minimize: false, strict: 'throw', autoIndex: false } as const

/** What is later than this is an instant; null is none. A query that says so finds a partial index. */
export const earliest = new Date(0)

/** Only what waits to be mailed is in these indexes: the rest, which grows, costs them nothing. */
const toMail = { partialFilterExpression: { mailAt: { $gt: earliest } } }

const notificationSchema = new Schema(
  {
    _id: String,
    schemaVersion: Number,
    person: String,
    reference: String,
    event: String,
    message: String,
    task: Boolean,
    at: Date,
    changedAt: Date,
    seenAt: Date,
    mailAt: Date,
    batch: String,
    mailedAt: Date,
  },
  { ...options, collection: 'notifications' },
)
  .index({ person: 1, at: -1, _id: -1 })
  .index({ person: 1, seenAt: 1, at: -1, _id: -1 })
  .index({ changedAt: 1 })
  .index({ mailAt: 1 }, toMail)
  .index({ person: 1, mailAt: 1 }, toMail)

const mailingSchema = new Schema(
  {
    _id: String,
    schemaVersion: Number,
    until: Date,
    claim: String,
    batch: String,
    notifications: [String],
    tries: Number,
    since: Date,
    trouble: Schema.Types.Mixed,
  },
  { ...options, collection: 'mailings' },
).index({ 'trouble.at': -1 }, { sparse: true })

/** The models of what people are told, and how it is mailed. */
export const notificationModels = (connection: Connection) => ({
  notifications: connection.model<Notification>('Notification', notificationSchema),
  mailings: connection.model<Mailing>('Mailing', mailingSchema),
})
