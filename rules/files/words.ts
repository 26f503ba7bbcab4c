import type { Language } from '../words/language.ts'
import { filePolicy } from './policy.ts'
import { sizeInWords } from './size-in-words.ts'

/** What can be wrong with one file. */
export type FileFault =
  'empty' | 'too-large' | 'not-taken' | 'infected' | 'not-checked' | 'broken-off' | 'used'

/** What can be wrong with all of them together. */
export type FilesFault = 'too-many' | 'too-much' | 'too-many-waiting'

const { mostBytes, mostBytesInEnquiry, mostInEnquiry, waitingDays } = filePolicy

/** What is wrong with a file and what to do, by language; the file is called by its name. */
export const fileFaultWords: Readonly<
  Record<Language, Readonly<Record<FileFault, (name: string) => string>>>
> = {
  en: {
    empty: (name) => `“${name}” is empty. Choose another file`,
    'too-large': (name) =>
      `“${name}” is larger than ${sizeInWords(mostBytes)}. Choose a smaller file`,
    'not-taken': (name) =>
      `“${name}” is not a file that can be added. Add a JPEG, PNG, WebP or HEIC picture, a PDF, a Word, Excel or OpenDocument file, or plain text`,
    infected: (name) =>
      `“${name}” may hold a virus, so it was not kept. Do not open it, and tell your IT support`,
    'not-checked': (name) =>
      `“${name}” was not added, because files cannot be checked for viruses just now. Try again later, or send the enquiry without it`,
    'broken-off': (name) => `“${name}” did not arrive whole. Try again`,
    used: (name) => `“${name}” was sent with another enquiry. Remove it and add it again`,
  },
  cy: {
    empty: (name) => `Mae “${name}” yn wag. Dewiswch ffeil arall`,
    'too-large': (name) => `Mae “${name}” yn fwy na ${sizeInWords(mostBytes)}. Dewiswch ffeil lai`,
    'not-taken': (name) =>
      `Nid yw “${name}” yn ffeil y gellir ei hychwanegu. Ychwanegwch lun JPEG, PNG, WebP neu HEIC, PDF, ffeil Word, Excel neu OpenDocument, neu destun plaen`,
    infected: (name) =>
      `Gallai “${name}” gynnwys firws, felly ni chafodd ei chadw. Peidiwch â’i hagor, a dywedwch wrth eich cymorth TG`,
    'not-checked': (name) =>
      `Ni chafodd “${name}” ei hychwanegu, gan na ellir gwirio ffeiliau am firysau ar hyn o bryd. Rhowch gynnig arall arni yn nes ymlaen, neu anfonwch yr ymholiad hebddi`,
    'broken-off': (name) => `Ni chyrhaeddodd “${name}” yn gyfan. Rhowch gynnig arall arni`,
    used: (name) => `Anfonwyd “${name}” gydag ymholiad arall. Tynnwch hi a’i hychwanegu eto`,
  },
}

/** What is wrong with files together and what to do, by language. */
export const filesFaultWords: Readonly<Record<Language, Readonly<Record<FilesFault, string>>>> = {
  en: {
    'too-many': `An enquiry has at most ${mostInEnquiry} files. Remove some`,
    'too-much': `The files of an enquiry are at most ${sizeInWords(mostBytesInEnquiry)} together. Remove some, or add smaller ones`,
    'too-many-waiting':
      'You have added many files that no enquiry was sent with. Send an enquiry or remove files from your drafts, then try again',
  },
  cy: {
    'too-many': `Mae gan ymholiad ${mostInEnquiry} ffeil ar y mwyaf. Tynnwch rai`,
    'too-much': `Mae ffeiliau ymholiad yn ${sizeInWords(mostBytesInEnquiry)} gyda’i gilydd ar y mwyaf. Tynnwch rai, neu ychwanegwch rai llai`,
    'too-many-waiting':
      'Rydych wedi ychwanegu llawer o ffeiliau na chafodd eu hanfon gydag ymholiad. Anfonwch ymholiad neu dynnwch ffeiliau o’ch drafftiau, yna rhowch gynnig arall arni',
  },
}

const gone: Readonly<Record<Language, (position: number) => string>> = {
  en: (position) =>
    `File ${position} is no longer kept: a file waits ${waitingDays} days for its enquiry. Remove it and add it again`,
  cy: (position) =>
    `Nid yw ffeil ${position} yn cael ei chadw mwyach: mae ffeil yn aros ${waitingDays} diwrnod am ei hymholiad. Tynnwch hi a’i hychwanegu eto`,
}

/** What is said of a file that is no longer there, so that nobody knows its name: by its position, from 1. */
export const goneWords = (position: number, language: Language): string => gone[language](position)
