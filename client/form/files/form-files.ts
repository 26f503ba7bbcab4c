import type { UploadedFile } from '../../../schemas/types/index.ts'

/** How a file is sent: told how much of it has gone, from 0 to 1, and stopped by the signal. */
export interface Sending {
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/** What a form's questions about files need of the page: where files go, and what is known of them. */
export interface FormFiles {
  /** What is known of a file that an answer names, from a draft for one. */
  readonly known: (id: string) => UploadedFile | undefined
  /** Sends a file; rejects with a Refusal. */
  readonly send: (file: File, sending: Sending) => Promise<UploadedFile>
  /** Forgets a file that was sent. */
  readonly remove: (id: string) => void
  /** Where a file that was sent can be looked at. */
  readonly address: (id: string) => string
}

/** Of a form that has no place to send files to. */
export const noFiles: FormFiles = {
  known: () => undefined,
  send: () => Promise.reject(new Error('This form has no place for files')),
  remove: () => undefined,
  address: () => '',
}
