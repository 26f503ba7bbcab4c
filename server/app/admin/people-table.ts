import { parse } from 'csv-parse/sync'
import type { Fault } from '../../../schemas/types/index.ts'
import { done, type Language, type Outcome, refuse, type Words } from '../refusal.ts'
import { withoutGuard } from './csv-text.ts'

/** The columns of a table of people. The first four must be there. */
export const columns = [
  'username',
  'name',
  'kind',
  'email',
  'position',
  'position_cy',
  'phone',
  'language',
  'active',
  'roles',
] as const

export type Column = (typeof columns)[number]

/** One person's row: only the columns that the table has. */
export interface PeopleRow {
  /** The line of the file where it begins; the headings are line 1. */
  readonly row: number
  readonly cells: Readonly<Partial<Record<Column, string>>>
}

const needed: readonly Column[] = ['username', 'name', 'kind', 'email']
const mostRows = 1_000

interface Parsed {
  readonly record: string[]
  readonly info: { readonly lines: number }
}

const words = {
  csv: {
    en: 'This is not a comma-separated file. Look for a quotation mark that is not closed.',
    cy: 'Nid ffeil wedi’i gwahanu gan atalnodau yw hon. Chwiliwch am ddyfynnod heb ei gau.',
  },
  empty: {
    en: 'There is nobody in this file. The first line names the columns, the others the people.',
    cy: 'Nid oes neb yn y ffeil hon. Mae’r llinell gyntaf yn enwi’r colofnau, y lleill y bobl.',
  },
  tooMany: {
    en: `This file has more than ${mostRows} people. Split it.`,
    cy: `Mae mwy na ${mostRows} o bobl yn y ffeil hon. Rhannwch hi.`,
  },
} satisfies Record<string, Words>

const missing = (column: string): Words => ({
  en: `The column “${column}” is missing. Name the columns in the first line: ${columns.join(', ')}.`,
  cy: `Mae’r golofn “${column}” ar goll. Enwch y colofnau yn y llinell gyntaf: ${columns.join(', ')}.`,
})

const unknown = (column: string): Words => ({
  en: `There is no column “${column}”. Choose from: ${columns.join(', ')}.`,
  cy: `Nid oes colofn “${column}”. Dewiswch o: ${columns.join(', ')}.`,
})

const repeated = (column: string): Words => ({
  en: `The column “${column}” is there twice. Keep one.`,
  cy: `Mae’r golofn “${column}” yno ddwywaith. Cadwch un.`,
})

const isColumn = (name: string): name is Column => (columns as readonly string[]).includes(name)

function parsed(text: string): Parsed[] | null {
  try {
    const records: unknown = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
      trim: true,
    })
    return records as Parsed[]
  } catch {
    return null
  }
}

const fault = (code: string, says: Words, language: Language): Fault => ({
  pointer: '/csv',
  code,
  message: says[language],
})

function headingFaults(headings: readonly string[], language: Language): Fault[] {
  return [
    ...needed
      .filter((column) => !headings.includes(column))
      .map((column) => fault('missing-column', missing(column), language)),
    ...headings
      .filter((heading) => !isColumn(heading))
      .map((heading) => fault('unknown-column', unknown(heading), language)),
    ...headings
      .filter((heading, index) => headings.indexOf(heading) !== index)
      .map((heading) => fault('repeated-column', repeated(heading), language)),
  ]
}

/** The lines that a record takes: those of its cells that hold line breaks too. */
const linesOf = ({ record }: Parsed): number =>
  record.reduce((lines, text) => lines + (text.match(/\r\n|\n|\r/g)?.length ?? 0), 1)

/** Reads a table of people; refused with what is wrong with the file itself. */
export function readPeople(text: string, language: Language): Outcome<readonly PeopleRow[]> {
  const records = parsed(text)
  if (records === null) return refuse('invalid', { faults: [fault('csv', words.csv, language)] })
  const [first, ...rest] = records
  const headings = first?.record.map((heading) => heading.toLowerCase()) ?? []
  const faults = first === undefined ? [] : headingFaults(headings, language)
  if (faults.length > 0) return refuse('invalid', { faults: faults.slice(0, 100) })
  if (rest.length === 0)
    return refuse('invalid', { faults: [fault('empty', words.empty, language)] })
  if (rest.length > mostRows) {
    return refuse('invalid', { faults: [fault('too-many', words.tooMany, language)] })
  }
  return done(
    rest.map((one) => ({
      row: one.info.lines - linesOf(one) + 1,
      cells: Object.fromEntries(
        headings.map((heading, index) => [heading, withoutGuard(one.record[index] ?? '')]),
      ),
    })),
  )
}
