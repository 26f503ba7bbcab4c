export { fileKind, mayBeTaken, type Seen } from './file-kind.ts'
export { nameFor, tidyName } from './file-name.ts'
export { plainTextCheck } from './plain-text.ts'
export { acceptedFiles, filePolicy, isPreviewed, kindStoredAs, typeOf } from './policy.ts'
export { overfull, type Overfull } from './room.ts'
export { sizeInWords } from './size-in-words.ts'
export {
  fileFaultWords,
  filesFaultWords,
  goneWords,
  type FileFault,
  type FilesFault,
} from './words.ts'
