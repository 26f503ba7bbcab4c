import { countId, errorId, hintId } from '../element-ids.ts'

/** What a widget is told of its question, as far as its description goes. */
export interface Described {
  readonly id: string
  readonly schema: object
  readonly options: object
  readonly rawErrors?: readonly string[] | undefined
}

const text = (source: object, name: string): string | undefined => {
  const value: unknown = Reflect.get(source, name)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The hint of a question: what the ui says, otherwise the template's description. */
export const hintOf = (schema: object, options: object): string | undefined =>
  text(options, 'help') ?? text(options, 'description') ?? text(schema, 'description')

/** Says whether something is wrong with the answer. */
export const hasFault = ({ rawErrors }: Described): boolean => (rawErrors ?? []).length > 0

/** The ids of the elements that describe a question's input, for `aria-describedby`. */
export function describedBy(described: Described, counted = false): string | undefined {
  const ids = [
    hintOf(described.schema, described.options) === undefined ? [] : [hintId(described.id)],
    hasFault(described) ? [errorId(described.id)] : [],
    counted ? [countId(described.id)] : [],
  ].flat()
  return ids.length > 0 ? ids.join(' ') : undefined
}
