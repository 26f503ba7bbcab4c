import type { Language } from '../words/language.ts'

/** The words for the facts that every enquiry has, and for their values. */
export interface Wording {
  fields: Record<string, string>
  values: Record<string, Record<string, string>>
  yes: string
  no: string
  none: string
}

const en: Wording = {
  fields: {
    category: 'the category',
    kind: 'the kind of enquiry',
    priority: 'the priority',
    ward: 'the ward',
    channel: 'the way it reached the member',
    'member.kind': 'the member',
    'raisedAt.weekday': 'the day it was raised',
    'raisedAt.withinHours': 'the time it was raised',
  },
  values: {
    kind: {
      query: 'a query',
      'service-request': 'a service request',
      'request-for-information': 'a request for information',
      complaint: 'a complaint',
    },
    priority: { low: 'low', normal: 'normal', high: 'high', urgent: 'urgent' },
    channel: {
      letter: 'a letter',
      phone: 'a phone call',
      email: 'an email',
      'social-media': 'social media',
      surgery: 'a surgery',
      doorstep: 'the doorstep',
      other: 'another way',
    },
    'member.kind': { councillor: 'a councillor', mp: 'an MP' },
    'raisedAt.weekday': {
      mon: 'Monday',
      tue: 'Tuesday',
      wed: 'Wednesday',
      thu: 'Thursday',
      fri: 'Friday',
      sat: 'Saturday',
      sun: 'Sunday',
    },
    'raisedAt.withinHours': { true: 'in working hours', false: 'outside working hours' },
  },
  yes: 'yes',
  no: 'no',
  none: 'nothing',
}

const cy: Wording = {
  fields: {
    category: 'y categori',
    kind: 'y math o ymholiad',
    priority: 'y flaenoriaeth',
    ward: 'y ward',
    channel: 'y ffordd y cyrhaeddodd yr aelod',
    'member.kind': 'yr aelod',
    'raisedAt.weekday': 'y diwrnod y’i codwyd',
    'raisedAt.withinHours': 'yr amser y’i codwyd',
  },
  values: {
    kind: {
      query: 'ymholiad',
      'service-request': 'cais am wasanaeth',
      'request-for-information': 'cais am wybodaeth',
      complaint: 'cwyn',
    },
    priority: { low: 'isel', normal: 'arferol', high: 'uchel', urgent: 'brys' },
    channel: {
      letter: 'llythyr',
      phone: 'galwad ffôn',
      email: 'e-bost',
      'social-media': 'cyfryngau cymdeithasol',
      surgery: 'cymhorthfa',
      doorstep: 'stepen y drws',
      other: 'ffordd arall',
    },
    'member.kind': { councillor: 'cynghorydd', mp: 'AS' },
    'raisedAt.weekday': {
      mon: 'dydd Llun',
      tue: 'dydd Mawrth',
      wed: 'dydd Mercher',
      thu: 'dydd Iau',
      fri: 'dydd Gwener',
      sat: 'dydd Sadwrn',
      sun: 'dydd Sul',
    },
    'raisedAt.withinHours': { true: 'oriau gwaith', false: 'y tu allan i oriau gwaith' },
  },
  yes: 'ie',
  no: 'na',
  none: 'dim byd',
}

export const wording: Record<Language, Wording> = { en, cy }
