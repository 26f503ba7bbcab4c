import type { FileKind, FilePolicy } from '../../schemas/types/index.ts'
import shipped from '../policy/files.json'

// TypeScript reads no pairs from JSON; the test beside holds the file to its schema.
const policy: unknown = shipped

/** What may be uploaded. */
export const filePolicy = policy as FilePolicy

/** The media type that files of this kind are stored and served as. */
export const typeOf = ({ types }: FileKind): string => types[0]

/** The kind that is stored and served as this media type. */
export const kindStoredAs = (type: string): FileKind | undefined =>
  filePolicy.kinds.find((kind) => typeOf(kind) === type)

/** Whether a file is shown as a small picture beside its name. */
export const isPreviewed = ({ type, size }: { type: string; size: number }): boolean =>
  kindStoredAs(type)?.previewed === true && size <= filePolicy.mostBytesPreviewed

/** What a chooser of files offers, as the attribute `accept` of an input has it. */
export const acceptedFiles: string = filePolicy.kinds
  .flatMap(({ types, endings }) => [...types, ...endings.map((ending) => `.${ending}`)])
  .join(',')
