import { parse } from 'csv-parse/sync'
import type { Fault, PolicyLine } from '../../schemas/types/index.ts'
import type { Language } from '../words/language.ts'
import type { Words } from '../words/words.ts'

/** What a policy's text says, and what of it is no policy line at all. */
export interface ReadPolicy {
  readonly lines: readonly PolicyLine[]
  /** In which line of the text each policy line stands, from 1. */
  readonly places: readonly number[]
  readonly faults: readonly Fault[]
}

interface Row {
  readonly record: string[]
  readonly info: { readonly lines: number }
}

const notCsv: Words = {
  en: 'This is not a comma-separated text. Look for a quotation mark that is not closed.',
  cy: 'Nid testun wedi’i wahanu gan atalnodau yw hwn. Chwiliwch am ddyfynnod heb ei gau.',
}

const notALine = (found: string): Words => ({
  en: `A line begins with p; this begins with “${found}”. Grants are kept with people.`,
  cy: `Mae llinell yn dechrau â p; mae hon yn dechrau â “${found}”. Cedwir rolau pobl gyda’r bobl.`,
})

const wrongColumns = (found: number): Words => ({
  en: `A line has p, a role, a resource, an action and a scope; this has ${found} columns.`,
  cy: `Mae gan linell p, rôl, adnodd, gweithred a chwmpas; mae gan hon ${found} colofn.`,
})

const faultAt = (line: number, code: string, says: Words, language: Language): Fault => ({
  pointer: `/csv/${line}`,
  code,
  message: says[language],
})

const faultIn = ({ record, info }: Row, language: Language): Fault | undefined => {
  const [kind = ''] = record
  if (kind !== 'p') return faultAt(info.lines, 'grant', notALine(kind), language)
  if (record.length === 5) return undefined
  return faultAt(info.lines, 'columns', wrongColumns(record.length), language)
}

const rowsOf = (text: string): Row[] | null => {
  try {
    const rows: unknown = parse(text, {
      bom: true,
      comment: '#',
      comment_no_infix: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    })
    return rows as Row[]
  } catch {
    return null
  }
}

/** Reads a policy as Casbin writes it in CSV: `p, role, resource, action, scope`; `#` begins a comment. */
export const readPolicyCsv = (text: string, language: Language): ReadPolicy => {
  const rows = rowsOf(text)
  if (rows === null) {
    return { lines: [], places: [], faults: [faultAt(1, 'csv', notCsv, language)] }
  }
  const right = rows.filter((row) => faultIn(row, language) === undefined)
  return {
    lines: right.map(({ record: [, role = '', resource = '', action = '', scope = ''] }) => ({
      role,
      resource,
      action,
      scope,
    })),
    places: right.map(({ info }) => info.lines),
    faults: rows.flatMap((row) => faultIn(row, language) ?? []),
  }
}
