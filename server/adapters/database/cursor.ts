import { parseReference } from '../../../rules/enquiry/index.ts'

/** Where a page ended: the value it is sorted by, and the enquiry. */
export interface Cursor {
  readonly at: Date
  readonly id: string
}

export const writeCursor = ({ at, id }: Cursor): string =>
  Buffer.from(`${at.getTime()} ${id}`).toString('base64url')

/** Null if the text is not a cursor that `writeCursor` made. */
export function readCursor(text: string): Cursor | null {
  const [time, id] = Buffer.from(text, 'base64url').toString().split(' ')
  const at = new Date(Number(time))
  const reference = parseReference(id ?? '')
  return Number.isNaN(at.getTime()) || reference === null ? null : { at, id: reference }
}
