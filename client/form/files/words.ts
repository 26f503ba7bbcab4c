import { filePolicy } from '../../../rules/files/index.ts'
import type { Language } from '../../../rules/words/language.ts'

const { waitingDays } = filePolicy

/** What a question about files says. */
export interface FileWords {
  readonly choose: string
  readonly drop: string
  readonly limits: (most: number, size: string) => string
  readonly list: string
  readonly queued: string
  readonly sending: (percent: number) => string
  readonly cancel: string
  readonly remove: string
  readonly retry: string
  readonly begun: (name: string) => string
  readonly added: (name: string, count: number) => string
  readonly removed: (name: string) => string
  readonly cancelled: (name: string) => string
  readonly mostHere: (name: string, most: number) => string
  readonly offline: (name: string) => string
  readonly signedOut: (name: string) => string
  readonly failed: (name: string) => string
  readonly expired: (name: string) => string
  readonly unfinished: (name: string) => string
  readonly notAdded: (name: string) => string
  readonly mustGo: (name: string) => string
  readonly unknown: (position: number) => string
}

const en: FileWords = {
  choose: 'Choose files',
  drop: 'or drop them here',
  limits: (most, size) =>
    most === 1 ? `One file, up to ${size}` : `Up to ${most} files, ${size} each`,
  list: 'Files you added',
  queued: 'Waiting',
  sending: (percent) => `Adding, ${percent}%`,
  cancel: 'Cancel',
  remove: 'Remove',
  retry: 'Try again',
  begun: (name) => `“${name}” is being added.`,
  added: (name, count) => `“${name}” was added. ${count} in all.`,
  removed: (name) => `“${name}” was removed.`,
  cancelled: (name) => `“${name}” was cancelled.`,
  mostHere: (name, most) =>
    `“${name}” was not added: ${most === 1 ? 'one file' : `${most} files`} can be added here. Remove another first`,
  offline: (name) => `“${name}” was not added: there is no connection. Try again when there is one`,
  signedOut: (name) => `“${name}” was not added: you are signed out. Sign in, then try again`,
  failed: (name) => `“${name}” was not added: something went wrong on our side. Try again`,
  expired: (name) =>
    `“${name}” is no longer kept: a file waits ${waitingDays} days for its enquiry. Remove it and add it again`,
  unfinished: (name) => `“${name}” is still being added. Wait until it is there, or cancel it`,
  notAdded: (name) => `“${name}” was not added. Try again, or remove it`,
  mustGo: (name) => `“${name}” cannot be sent. Remove it to go on`,
  unknown: (position) => `File ${position}`,
}

const cy: FileWords = {
  choose: 'Dewis ffeiliau',
  drop: 'neu eu gollwng yma',
  limits: (most, size) =>
    most === 1 ? `Un ffeil, hyd at ${size}` : `Hyd at ${most} ffeil, ${size} yr un`,
  list: 'Ffeiliau a ychwanegwyd gennych',
  queued: 'Yn aros',
  sending: (percent) => `Yn ychwanegu, ${percent}%`,
  cancel: 'Canslo',
  remove: 'Dileu',
  retry: 'Rhoi cynnig arall arni',
  begun: (name) => `Mae “${name}” yn cael ei hychwanegu.`,
  added: (name, count) => `Ychwanegwyd “${name}”. ${count} i gyd.`,
  removed: (name) => `Dilëwyd “${name}”.`,
  cancelled: (name) => `Canslwyd “${name}”.`,
  mostHere: (name, most) =>
    `Ni chafodd “${name}” ei hychwanegu: gellir ychwanegu ${most === 1 ? 'un ffeil' : `${most} ffeil`} yma. Tynnwch un arall yn gyntaf`,
  offline: (name) =>
    `Ni chafodd “${name}” ei hychwanegu: nid oes cysylltiad. Rhowch gynnig arall arni pan fydd un`,
  signedOut: (name) =>
    `Ni chafodd “${name}” ei hychwanegu: rydych wedi allgofnodi. Mewngofnodwch, yna rhowch gynnig arall arni`,
  failed: (name) =>
    `Ni chafodd “${name}” ei hychwanegu: aeth rhywbeth o’i le ar ein hochr ni. Rhowch gynnig arall arni`,
  expired: (name) =>
    `Nid yw “${name}” yn cael ei chadw mwyach: mae ffeil yn aros ${waitingDays} diwrnod am ei hymholiad. Tynnwch hi a’i hychwanegu eto`,
  unfinished: (name) =>
    `Mae “${name}” yn dal i gael ei hychwanegu. Arhoswch nes ei bod yno, neu canslwch hi`,
  notAdded: (name) => `Ni chafodd “${name}” ei hychwanegu. Rhowch gynnig arall arni, neu ei dileu`,
  mustGo: (name) => `Ni ellir anfon “${name}”. Dilëwch hi i fynd ymlaen`,
  unknown: (position) => `Ffeil ${position}`,
}

/** The words about files, by language. */
export const fileWords: Readonly<Record<Language, FileWords>> = { en, cy }
