/** The parts of a date as a person types them. */
export interface DateParts {
  readonly day: string
  readonly month: string
  readonly year: string
}

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['january', 'jan', 'ionawr', 'ion'],
    ['february', 'feb', 'chwefror', 'chwef'],
    ['march', 'mar', 'mawrth', 'maw'],
    ['april', 'apr', 'ebrill', 'ebr'],
    ['may', 'mai'],
    ['june', 'jun', 'mehefin', 'meh'],
    ['july', 'jul', 'gorffennaf', 'gorff'],
    ['august', 'aug', 'awst'],
    ['september', 'sep', 'sept', 'medi'],
    ['october', 'oct', 'hydref', 'hyd'],
    ['november', 'nov', 'tachwedd', 'tach'],
    ['december', 'dec', 'rhagfyr', 'rhag'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1])),
)

const numberOf = (text: string): string | undefined =>
  /^\d{1,2}$/.test(text) ? text.padStart(2, '0') : undefined

const monthOf = (text: string): string | undefined => {
  const named = Object.hasOwn(months, text.toLowerCase()) ? months[text.toLowerCase()] : undefined
  return numberOf(named === undefined ? text : String(named))
}

const bare = (text: string) => text.replaceAll(/[\s/.-]+/g, '')

/**
 * The answer that the parts make: YYYY-MM-DD if all three can be read (months also by name, in
 * English or Welsh), whether or not that day exists; otherwise the parts as typed, joined by
 * hyphens, so that nothing is lost; undefined if nothing is typed.
 */
export function answerFromParts(parts: DateParts): string | undefined {
  const [year, month, day] = [bare(parts.year), bare(parts.month), bare(parts.day)]
  if (year + month + day === '') return undefined
  const [readMonth, readDay] = [monthOf(month), numberOf(day)]
  return /^\d{4}$/.test(year) && readMonth !== undefined && readDay !== undefined
    ? `${year}-${readMonth}-${readDay}`
    : `${year}-${month}-${day}`
}

/** The parts to show for an answer, whole or not; only a whole date loses its leading noughts. */
export function partsFromAnswer(answer: unknown): DateParts {
  const text = typeof answer === 'string' ? answer : ''
  const [year = '', month = '', day = ''] = text.split('-')
  const whole = /^\d{4}-\d\d-\d\d$/.test(text)
  const plain = (part: string) => (whole ? part.replace(/^0(?=\d)/, '') : part)
  return { day: plain(day), month: plain(month), year }
}
