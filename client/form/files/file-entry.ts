/** A file of a question, from choosing it on. */
export type FileEntry = {
  /** Stays with the file, whatever becomes of it. */
  readonly key: number
  readonly name: string
  readonly size: number
} & (
  | { readonly state: 'queued' }
  /** How much of it has gone, from 0 to 1. */
  | { readonly state: 'sending'; readonly share: number }
  | { readonly state: 'added'; readonly id: string; readonly type: string }
  /** `again`: the very same file may be tried again. */
  | { readonly state: 'failed'; readonly message: string; readonly again: boolean }
)

/** The files that an answer names. */
export const idsIn = (entries: readonly FileEntry[]): string[] =>
  entries.flatMap((entry) => (entry.state === 'added' ? [entry.id] : []))

/** The sizes of those that are there or on their way. */
export const sizesIn = (entries: readonly FileEntry[]): number[] =>
  entries.flatMap((entry) => (entry.state === 'failed' ? [] : [entry.size]))
