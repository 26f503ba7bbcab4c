import type { Language } from '../words.ts'

export interface PotholeWords {
  readonly search: string
  readonly title: string
  readonly street: string
  readonly roadPart: string
  readonly roadClass: string
  readonly depth: string
  readonly danger: string
  readonly harm: string
  readonly harmYes: string
  readonly when: string
  readonly day: string
  readonly month: string
  readonly year: string
  readonly what: string
  /** What is said when nothing was answered, and which element each leads to. */
  readonly missing: readonly (readonly [message: string, element: string])[]
  readonly noSuchDay: string
  readonly harmDay: string
  readonly team: string
  readonly because: string
  /** Part of a rule that did not match. */
  readonly tried: string
  readonly model: string
  readonly answer: string
}

/** The words of the pothole template that the story needs, as the demonstration council wrote them. */
const en: PotholeWords = {
  search: 'pothole',
  title: 'Pothole',
  street: 'Street or road',
  roadPart: 'Where vehicles drive',
  roadClass: 'Local street',
  depth: 'About how deep is it, in millimetres?',
  danger: 'It could become dangerous',
  harm: 'Was anyone hurt, or a vehicle damaged?',
  harmYes: 'Yes',
  when: 'When did it happen?',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  what: 'What happened?',
  missing: [
    ['Choose how it reached you', 'about-channel'],
    ['Enter the street or road', 'answer_location_street'],
    ['Select where the pothole is', 'answer_roadPart'],
    ['Select how busy the road is', 'answer_roadClass'],
    ['Select whether someone could be hurt before it is put right', 'answer_danger'],
    ['Select whether anyone was hurt, or a vehicle damaged', 'answer_harm'],
  ],
  noSuchDay: '30 February 2026 does not exist. Enter a real date for “When did it happen?”',
  harmDay: '28 February 2026',
  team: 'Highways maintenance',
  because:
    'Someone was hurt or a vehicle damaged, so it is inspected and photographed before it changes',
  tried: '“About how deep is it, in millimetres?” is 40 or more',
  model: 'Pothole repaired',
  answer: 'The crew has filled and sealed it.',
}

const cy: PotholeWords = {
  search: 'twll yn y ffordd',
  title: 'Twll yn y ffordd',
  street: 'Stryd neu ffordd',
  roadPart: 'Lle mae cerbydau’n gyrru',
  roadClass: 'Stryd leol',
  depth: 'Tua faint o ddyfnder yw, mewn milimetrau?',
  danger: 'Gallai ddod yn beryglus',
  harm: 'A gafodd rhywun ei anafu, neu gerbyd ei ddifrodi?',
  harmYes: 'Do',
  when: 'Pryd y digwyddodd?',
  day: 'Diwrnod',
  month: 'Mis',
  year: 'Blwyddyn',
  what: 'Beth ddigwyddodd?',
  missing: [
    ['Dewiswch sut daeth i’ch sylw', 'about-channel'],
    ['Rhowch y stryd neu’r ffordd', 'answer_location_street'],
    ['Dewiswch ble mae’r twll', 'answer_roadPart'],
    ['Dewiswch pa mor brysur yw’r ffordd', 'answer_roadClass'],
    ['Dewiswch a allai rhywun gael ei anafu cyn iddo gael ei drwsio', 'answer_danger'],
    ['Dewiswch a gafodd rhywun ei anafu, neu gerbyd ei ddifrodi', 'answer_harm'],
  ],
  noSuchDay:
    'Nid yw 30 Chwefror 2026 yn bod. Rhowch ddyddiad go iawn ar gyfer “Pryd y digwyddodd?”',
  harmDay: '28 Chwefror 2026',
  team: 'Cynnal a chadw priffyrdd',
  because:
    'Cafodd rhywun ei anafu neu gerbyd ei ddifrodi, felly caiff ei archwilio a’i dynnu mewn llun cyn iddo newid',
  tried: 'yn 40 neu fwy',
  model: 'Twll wedi’i drwsio',
  answer: 'Mae’r criw wedi’i lenwi a’i selio.',
}

export const potholeIn: Readonly<Record<Language, PotholeWords>> = { en, cy }
