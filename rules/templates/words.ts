import type { Language } from '../words/language.ts'

/** What a fault says; `{title}` is the question's title, `{limit}` a number of the template. */
export interface FaultWords {
  readonly missing: string
  readonly missingChoice: string
  readonly missingChoices: string
  readonly missingGroup: string
  readonly missingFiles: string
  readonly notOffered: string
  readonly notText: string
  readonly notNumber: string
  readonly notWhole: string
  readonly notYesNo: string
  readonly notList: string
  readonly notSet: string
  readonly tooShort: string
  readonly tooLong: string
  readonly tooSmall: string
  readonly tooLarge: string
  readonly notAbove: string
  readonly notBelow: string
  readonly notMultiple: string
  readonly mustBeYes: string
  readonly mustBeNo: string
  readonly tooFew: string
  readonly tooMany: string
  readonly twice: string
  readonly tooFewFiles: string
  readonly tooManyFiles: string
  readonly fileTwice: string
  readonly pattern: string
  readonly unknown: string
  readonly wrong: string
  readonly noSuchDay: string
  readonly dateWithout: string
  readonly day: string
  readonly month: string
  readonly year: string
}

const en: FaultWords = {
  missing: 'Answer “{title}”',
  missingChoice: 'Choose an answer to “{title}”',
  missingChoices: 'Choose at least one answer to “{title}”',
  missingGroup: 'Add at least one to “{title}”',
  missingFiles: 'Add a file to “{title}”',
  notOffered: 'Choose one of the answers offered for “{title}”',
  notText: 'The answer to “{title}” must be text',
  notNumber: 'Enter a number, like 12, for “{title}”',
  notWhole: 'Enter a whole number, like 12, for “{title}”',
  notYesNo: 'Choose yes or no for “{title}”',
  notList: 'The answer to “{title}” must be a list',
  notSet: 'The answer to “{title}” must be a set of answers',
  tooShort: 'Enter at least {limit} characters for “{title}”',
  tooLong: 'Enter {limit} characters or fewer for “{title}”',
  tooSmall: 'Enter {limit} or more for “{title}”',
  tooLarge: 'Enter {limit} or less for “{title}”',
  notAbove: 'Enter more than {limit} for “{title}”',
  notBelow: 'Enter less than {limit} for “{title}”',
  notMultiple: 'Enter a multiple of {limit} for “{title}”',
  mustBeYes: 'Choose yes for “{title}” to go on',
  mustBeNo: 'Choose no for “{title}” to go on',
  tooFew: 'Give at least {limit} for “{title}”',
  tooMany: 'Give {limit} or fewer for “{title}”',
  twice: 'Choose each answer to “{title}” only once',
  tooFewFiles: 'Add at least {limit} files to “{title}”',
  tooManyFiles: 'Keep {limit} or fewer files in “{title}” and remove the rest',
  fileTwice: 'The same file is in “{title}” twice. Remove one of the two',
  pattern: 'Check the answer to “{title}”: it is not in the form that is asked for',
  unknown: 'There is no question “{title}” here. Take this answer out',
  wrong: 'Check the answer to “{title}”',
  noSuchDay: '{limit} does not exist. Enter a real date for “{title}”',
  dateWithout: 'The date for “{title}” must include a {limit}',
  day: 'day',
  month: 'month',
  year: 'year',
}

const cy: FaultWords = {
  missing: 'Atebwch “{title}”',
  missingChoice: 'Dewiswch ateb i “{title}”',
  missingChoices: 'Dewiswch o leiaf un ateb i “{title}”',
  missingGroup: 'Ychwanegwch o leiaf un at “{title}”',
  missingFiles: 'Ychwanegwch ffeil at “{title}”',
  notOffered: 'Dewiswch un o’r atebion a gynigir ar gyfer “{title}”',
  notText: 'Rhaid i’r ateb i “{title}” fod yn destun',
  notNumber: 'Rhowch rif, fel 12, ar gyfer “{title}”',
  notWhole: 'Rhowch rif cyfan, fel 12, ar gyfer “{title}”',
  notYesNo: 'Dewiswch ie neu na ar gyfer “{title}”',
  notList: 'Rhaid i’r ateb i “{title}” fod yn rhestr',
  notSet: 'Rhaid i’r ateb i “{title}” fod yn set o atebion',
  tooShort: 'Rhowch o leiaf {limit} nod ar gyfer “{title}”',
  tooLong: 'Rhowch {limit} nod neu lai ar gyfer “{title}”',
  tooSmall: 'Rhowch {limit} neu fwy ar gyfer “{title}”',
  tooLarge: 'Rhowch {limit} neu lai ar gyfer “{title}”',
  notAbove: 'Rhowch fwy na {limit} ar gyfer “{title}”',
  notBelow: 'Rhowch lai na {limit} ar gyfer “{title}”',
  notMultiple: 'Rhowch luosrif o {limit} ar gyfer “{title}”',
  mustBeYes: 'Dewiswch ie ar gyfer “{title}” i fynd ymlaen',
  mustBeNo: 'Dewiswch na ar gyfer “{title}” i fynd ymlaen',
  tooFew: 'Rhowch o leiaf {limit} ar gyfer “{title}”',
  tooMany: 'Rhowch {limit} neu lai ar gyfer “{title}”',
  twice: 'Dewiswch bob ateb i “{title}” unwaith yn unig',
  tooFewFiles: 'Ychwanegwch o leiaf {limit} ffeil at “{title}”',
  tooManyFiles: 'Cadwch {limit} ffeil neu lai yn “{title}” a thynnwch y gweddill',
  fileTwice: 'Mae’r un ffeil yn “{title}” ddwywaith. Tynnwch un o’r ddwy',
  pattern: 'Gwiriwch yr ateb i “{title}”: nid yw yn y ffurf y gofynnir amdani',
  unknown: 'Nid oes cwestiwn “{title}” yma. Tynnwch yr ateb hwn',
  wrong: 'Gwiriwch yr ateb i “{title}”',
  noSuchDay: 'Nid yw {limit} yn bod. Rhowch ddyddiad go iawn ar gyfer “{title}”',
  dateWithout: 'Rhaid i’r dyddiad ar gyfer “{title}” gynnwys {limit}',
  day: 'diwrnod',
  month: 'mis',
  year: 'blwyddyn',
}

/** The words of faults in answers, by language. */
export const faultWords: Readonly<Record<Language, FaultWords>> = { en, cy }

/** The words with their gaps filled. */
export const filled = (words: string, title: string, limit: unknown = ''): string =>
  words.replaceAll(/\{(title|limit)\}/g, (_gap, name: string) =>
    name === 'title' ? title : String(limit),
  )
