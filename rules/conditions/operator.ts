import type { ConditionRule, Facts } from '../../schemas/types/index.ts'
import type { Path } from './facts.ts'
import type { FactType } from './fact-types.ts'
import type { Language } from '../words/language.ts'
import type { ValueShape } from './values.ts'

export type OperatorId = ConditionRule['operator']
export type Filter = Record<string, unknown>
export type Closure = (facts: Facts) => boolean

/** Turns a value into words. */
export type Say = (value: unknown) => string

/** One way to compare a fact with a value, in its three forms. They always agree. */
interface OperatorOf<V> {
  id: OperatorId
  /** The types of fact that have it. */
  types: readonly FactType['type'][]
  takes: ValueShape<V>
  closure: (path: Path, value: V) => Closure
  filter: (field: string, value: V) => Filter
  /** A clause: the fact's name, the value, and how to say a value. */
  sentence: Record<Language, (fact: string, value: V, say: Say) => string>
}

/** An operator whose value has yet to be looked at: a value it cannot take matches nothing. */
export interface Operator {
  id: OperatorId
  types: readonly FactType['type'][]
  takes: ValueShape<unknown>
  closure: (path: Path, value: unknown) => Closure
  filter: (field: string, value: unknown) => Filter
  sentence: (language: Language, fact: string, value: unknown, say: Say) => string
}

/** The filter that no document matches. `$or: []`, its other spelling, is refused by MongoDB. */
export const NOTHING: Filter = { $nor: [{}] }

/** Guards an operator's three forms with the shape of its value, in one place. */
export function operator<V>(one: OperatorOf<V>): Operator {
  const { takes } = one
  return {
    id: one.id,
    types: one.types,
    takes,
    closure: (path, value) => (takes.is(value) ? one.closure(path, value) : () => false),
    filter: (field, value) => (takes.is(value) ? one.filter(field, value) : NOTHING),
    sentence: (language, fact, value, say) =>
      takes.is(value) ? one.sentence[language](fact, value, say) : INCOMPLETE[language](fact),
  }
}

const INCOMPLETE: Record<Language, (fact: string) => string> = {
  en: (fact) => `${fact} is compared with nothing that it could match`,
  cy: (fact) => `nid oes modd cymharu ${fact} â’r gwerth hwn`,
}
