import type { FileKind } from '../../schemas/types/index.ts'
import { endingOf } from './file-name.ts'
import { filePolicy, typeOf } from './policy.ts'

/** What was found out of a file by looking into it, and what it is called. */
export interface Seen {
  readonly name: string
  /** The media type that its bytes show; undefined where they show none. */
  readonly type: string | undefined
  readonly plainText: boolean
}

const isText = (kind: FileKind): boolean => typeOf(kind).startsWith('text/')

/**
 * The kind of a file by its content; undefined if it may not be uploaded. What it calls itself and
 * what the browser says of it count for nothing, but that plain text has no marks of its own: there
 * the ending says which kind of text it is, and a picture that is text is refused.
 */
export function fileKind({ name, type, plainText }: Seen): FileKind | undefined {
  const shown = filePolicy.kinds.find((kind) => type !== undefined && kind.types.includes(type))
  if (shown !== undefined && !isText(shown)) return shown
  if (!plainText) return undefined
  return filePolicy.kinds.find((kind) => isText(kind) && kind.endings.includes(endingOf(name)))
}

/** Whether a file of this name could be uploaded, before its content is known. */
export const mayBeTaken = (name: string, type: string): boolean =>
  filePolicy.kinds.some(
    (kind) => kind.endings.includes(endingOf(name)) || kind.types.includes(type),
  )
