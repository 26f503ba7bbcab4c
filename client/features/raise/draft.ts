import type {
  Channel,
  Constituent,
  RaiseRequest,
  UploadedFile,
} from '../../../schemas/types/index.ts'
import type { Answers } from '../../../rules/templates/shown.ts'
import { asList, isObject } from '../../../rules/templates/json.ts'

export const channels: readonly Channel[] = [
  'email',
  'phone',
  'surgery',
  'doorstep',
  'letter',
  'social-media',
  'other',
]

/** The constituent's details as they are being typed. */
export interface ConstituentDraft {
  about: '' | 'yes' | 'no'
  name: string
  email: string
  phone: string
  address: string
  consent: boolean
  keepInformed: boolean
}

/** What belongs to an enquiry beside its template's answers, as it is being typed. */
export interface AboutDraft {
  onBehalfOf: string
  ward: string
  channel: Channel | ''
  constituent: ConstituentDraft
}

/** An enquiry that has not been sent, as this browser keeps it. */
export interface RaiseDraft {
  /** The version of the service area's configuration that was on the screen. */
  version: number
  /** One key for one enquiry: sending it twice raises it once. */
  key: string
  about: AboutDraft
  answers: Answers
  /** What is known of the files that the answers name. */
  files: readonly UploadedFile[]
}

export const noConstituent: ConstituentDraft = {
  about: '',
  name: '',
  email: '',
  phone: '',
  address: '',
  consent: false,
  keepInformed: false,
}

export const nothingAbout: AboutDraft = {
  onBehalfOf: '',
  ward: '',
  channel: '',
  constituent: noConstituent,
}

/** What the draft of a category is kept as, whichever version it was begun under. */
export const draftName = (area: string, category: string) => `raise/${area}/${category}`

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const chosen = <T extends string>(value: unknown, allowed: readonly T[]): T | '' =>
  allowed.find((one) => one === value) ?? ''

function readConstituent(value: unknown): ConstituentDraft {
  if (!isObject(value)) return noConstituent
  return {
    about: chosen(value['about'], ['yes', 'no']),
    name: text(value['name']),
    email: text(value['email']),
    phone: text(value['phone']),
    address: text(value['address']),
    consent: value['consent'] === true,
    keepInformed: value['keepInformed'] === true,
  }
}

function readAbout(value: unknown): AboutDraft {
  if (!isObject(value)) return nothingAbout
  return {
    onBehalfOf: text(value['onBehalfOf']),
    ward: text(value['ward']),
    channel: chosen(value['channel'], channels),
    constituent: readConstituent(value['constituent']),
  }
}

function readFile(value: unknown): UploadedFile[] {
  if (!isObject(value)) return []
  const { id, size } = value
  if (typeof id !== 'string' || typeof size !== 'number') return []
  const [name, type, waitsUntil] = [value['name'], value['type'], value['waitsUntil']].map(text)
  return [{ id, name: name ?? '', type: type ?? '', size, waitsUntil: waitsUntil ?? '' }]
}

/** A draft as it was stored, whatever became of it there; undefined when it is none. */
export function readDraft(content: unknown): RaiseDraft | undefined {
  if (!isObject(content) || !isObject(content['answers'])) return undefined
  const { version, key } = content
  if (typeof version !== 'number' || typeof key !== 'string' || key === '') return undefined
  return {
    version,
    key,
    about: readAbout(content['about']),
    answers: content['answers'],
    files: asList(content['files']).flatMap(readFile),
  }
}

function constituentOf(draft: ConstituentDraft): Constituent | undefined {
  if (draft.about !== 'yes') return undefined
  const { name, email, phone, address } = draft
  const given = Object.entries({ email, phone, address })
    .map(([key, value]) => [key, value.trim()] as const)
    .filter(([, value]) => value !== '')
  return {
    name: name.trim(),
    ...Object.fromEntries(given),
    consent: draft.consent,
    keepInformed: draft.keepInformed,
  }
}

interface Ready {
  area: string
  category: string
  version: number
  ward: string
  channel: Channel
  about: AboutDraft
  answers: Answers
}

/** What is sent. */
export function requestOf({ about, answers, ...rest }: Ready): RaiseRequest {
  const constituent = constituentOf(about.constituent)
  return {
    ...rest,
    answers,
    ...(about.onBehalfOf === '' ? {} : { onBehalfOf: about.onBehalfOf }),
    ...(constituent === undefined ? {} : { constituent }),
  }
}
