import type { Language } from '../../rules/words/language.ts'

/** What the form runtime itself says; templates bring their own words. */
export interface FormWords {
  readonly optional: string
  readonly error: string
  readonly problem: string
  readonly yes: string
  readonly no: string
  readonly day: string
  readonly month: string
  readonly year: string
  readonly choose: string
  readonly submit: string
  readonly add: (title: string, already: number) => string
  readonly entry: (title: string, position: number) => string
  readonly remove: string
  readonly moveUp: string
  readonly moveDown: string
  readonly removed: (entry: string) => string
  readonly undo: string
  readonly restored: (entry: string) => string
  readonly moved: (position: number, of: number) => string
  readonly charactersLeft: (count: number) => string
  readonly charactersOver: (count: number) => string
  readonly charactersAllowed: (count: number) => string
}

const counted = new Intl.NumberFormat('en-GB')
const characters = (count: number) =>
  `${counted.format(count)} ${count === 1 ? 'character' : 'characters'}`

const en: FormWords = {
  optional: '(optional)',
  error: 'Error:',
  problem: 'There is a problem',
  yes: 'Yes',
  no: 'No',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  choose: 'Choose one',
  submit: 'Send',
  add: (title, already) => `${already > 0 ? 'Add another' : 'Add'} to “${title}”`,
  entry: (title, position) => `${title} ${position}`,
  remove: 'Remove',
  moveUp: 'Move up',
  moveDown: 'Move down',
  removed: (entry) => `“${entry}” was removed.`,
  undo: 'Put it back',
  restored: (entry) => `“${entry}” is back.`,
  moved: (position, of) => `Moved. It is now number ${position} of ${of}.`,
  charactersLeft: (count) => `You have ${characters(count)} left`,
  charactersOver: (count) => `You have ${characters(count)} too many`,
  charactersAllowed: (count) => `You can write up to ${characters(count)}`,
}

const cy: FormWords = {
  optional: '(dewisol)',
  error: 'Gwall:',
  problem: 'Mae problem',
  yes: 'Ie',
  no: 'Na',
  day: 'Diwrnod',
  month: 'Mis',
  year: 'Blwyddyn',
  choose: 'Dewiswch un',
  submit: 'Anfon',
  add: (title, already) => `${already > 0 ? 'Ychwanegu un arall' : 'Ychwanegu'} at “${title}”`,
  entry: (title, position) => `${title} ${position}`,
  remove: 'Dileu',
  moveUp: 'Symud i fyny',
  moveDown: 'Symud i lawr',
  removed: (entry) => `Dilëwyd “${entry}”.`,
  undo: 'Rhoi yn ôl',
  restored: (entry) => `Mae “${entry}” yn ôl.`,
  moved: (position, of) => `Symudwyd. Mae nawr yn rhif ${position} o ${of}.`,
  charactersLeft: (count) => `Mae gennych ${counted.format(count)} nod ar ôl`,
  charactersOver: (count) => `Mae gennych ${counted.format(count)} nod yn ormod`,
  charactersAllowed: (count) => `Gallwch ysgrifennu hyd at ${counted.format(count)} nod`,
}

/** The words of the form runtime, by language. */
export const formWords: Readonly<Record<Language, FormWords>> = { en, cy }
