import {
  fileFaultWords,
  filesFaultWords,
  type FileFault,
  type FilesFault,
} from '../../../rules/files/index.ts'
import { type Refusal, type RefusalKind, refuse } from '../refusal.ts'

type UploadFault = Exclude<FileFault, 'broken-off' | 'used'>

const kinds: Readonly<Record<UploadFault, RefusalKind>> = {
  empty: 'file-refused',
  'too-large': 'file-too-large',
  'not-taken': 'file-not-taken',
  infected: 'file-refused',
  'not-checked': 'file-not-checked',
}

/** Why this file was not taken, by its name, and what to do. */
export const refuseFile = (fault: UploadFault, name: string): Refusal =>
  refuse(kinds[fault], {
    detail: {
      en: `${fileFaultWords.en[fault](name)}.`,
      cy: `${fileFaultWords.cy[fault](name)}.`,
    },
  })

/** Why no file at all is taken now. */
export const refuseFiles = (fault: FilesFault): Refusal =>
  refuse('file-refused', {
    detail: { en: `${filesFaultWords.en[fault]}.`, cy: `${filesFaultWords.cy[fault]}.` },
  })
