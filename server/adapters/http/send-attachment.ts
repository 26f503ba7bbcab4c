import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import type { Attachment } from './route.ts'

/**
 * Somebody's file is never a page of ours: it is saved, not opened, under the type that was found
 * in it and no other, and should a browser show it all the same, it runs nothing and reaches nothing.
 */
const harmless = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
}

const isGone = (fault: unknown) =>
  fault instanceof Error && 'code' in fault && fault.code === 'ERR_STREAM_PREMATURE_CLOSE'

/** Streams the file. That the reader went away is no fault. */
export async function sendAttachment(
  response: Response,
  { name, type, size, content }: Attachment,
): Promise<void> {
  response.attachment(name).set(harmless).type(type).set('Content-Length', String(size))
  await pipeline(content, response).catch((fault: unknown) => {
    if (!isGone(fault)) throw fault
  })
}
