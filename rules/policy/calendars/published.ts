import { dateNumber } from '../../deadlines/dates.ts'

/** GOV.UK's file of bank holidays (https://www.gov.uk/bank-holidays.json), as it is published. */
export type PublishedHolidays = Record<Part, PublishedDivision>

export const parts = ['england-and-wales', 'scotland', 'northern-ireland'] as const
type Part = (typeof parts)[number]

export interface PublishedDivision {
  division: string
  events: PublishedEvent[]
}

interface PublishedEvent {
  title: string
  /** YYYY-MM-DD */
  date: string
  notes: string
  bunting: boolean
}

/** What a text holds: the holidays, earliest first, or what is wrong with it. */
export type Read = { holidays: PublishedHolidays } | { faults: string[] }

/** Reads a text as GOV.UK's file. Anything but that file is refused: due dates depend on it. */
export function readPublished(text: string): Read {
  const file = parse(text)
  if (!isRecord(file)) return { faults: ['The file is not a JSON object.'] }
  const faults: string[] = []
  const unknown = Object.keys(file).filter((key) => !parts.some((part) => part === key))
  if (unknown.length > 0) faults.push(`There are parts that nobody knows: ${unknown.join(', ')}.`)
  const holidays = {
    'england-and-wales': readDivision(file, 'england-and-wales', faults),
    scotland: readDivision(file, 'scotland', faults),
    'northern-ireland': readDivision(file, 'northern-ireland', faults),
  }
  return faults.length > 0 ? { faults } : { holidays }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readDivision(
  file: Record<string, unknown>,
  part: Part,
  faults: string[],
): PublishedDivision {
  const division = file[part]
  const listed: unknown = isRecord(division) ? division['events'] : undefined
  if (!Array.isArray(listed) || listed.length === 0) {
    faults.push(`${part} has no list of events.`)
    return { division: part, events: [] }
  }
  const events = listed.flatMap((event: unknown, index) => {
    const read = readEvent(event)
    if (read === undefined) {
      faults.push(`${part}, event ${index + 1}: expected a title and a date such as 2026-12-25.`)
      return []
    }
    return [read]
  })
  events.sort((a, b) => a.date.localeCompare(b.date))
  for (const [index, { date }] of events.entries()) {
    if (date === events[index + 1]?.date) faults.push(`${part} lists ${date} twice.`)
  }
  return { division: part, events }
}

function readEvent(event: unknown): PublishedEvent | undefined {
  if (!isRecord(event)) return undefined
  const { title, date, notes = '', bunting = false } = event
  if (!isTitle(title) || !isDate(date)) return undefined
  if (typeof notes !== 'string' || typeof bunting !== 'boolean') return undefined
  return { title, date, notes, bunting }
}

function isTitle(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= 200
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && dateNumber(value) !== undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
