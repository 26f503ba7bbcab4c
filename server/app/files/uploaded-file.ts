import { filePolicy } from '../../../rules/files/index.ts'
import type { StoredFile, UploadedFile } from '../../../schemas/types/index.ts'

const day = 24 * 3_600_000

/** The instant so many days before. */
export const daysBefore = (at: Date, days: number): Date => new Date(at.getTime() - days * day)

/** Whether a file may still be sent with an enquiry. */
export const waitsStill = ({ state, uploadedAt }: StoredFile, now: Date): boolean =>
  (state === 'waiting' || state === 'raising') &&
  uploadedAt > daysBefore(now, filePolicy.waitingDays)

/** All that is known of a file once it has arrived; undefined before that. */
export function whole({ _id, name, type, size, sha256 }: StoredFile) {
  return type === undefined || size === undefined || sha256 === undefined
    ? undefined
    : { id: _id, name, type, size, sha256 }
}

/** A file as its uploader is told of it. */
export const uploadedFile = (
  { id, name, type, size }: NonNullable<ReturnType<typeof whole>>,
  uploadedAt: Date,
): UploadedFile => ({
  id,
  name,
  type,
  size,
  waitsUntil: daysBefore(uploadedAt, -filePolicy.waitingDays).toISOString(),
})
