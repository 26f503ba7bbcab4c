import type { Notification } from '../../../schemas/types/index.ts'

/** Where a page of notifications ended. */
export type NotificationCursor = Pick<Notification, '_id' | 'at'>

export const writeNotificationCursor = ({ at, _id }: NotificationCursor): string =>
  Buffer.from(`${at.getTime()} ${_id}`).toString('base64url')

/** Null if the text is not a cursor that `writeNotificationCursor` made. */
export function readNotificationCursor(text: string): NotificationCursor | null {
  const [, time, _id] = /^(\d{1,16}) (\S+)$/.exec(Buffer.from(text, 'base64url').toString()) ?? []
  const at = new Date(Number(time))
  return _id === undefined || Number.isNaN(at.getTime()) ? null : { at, _id }
}
