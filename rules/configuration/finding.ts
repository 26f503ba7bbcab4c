import type {
  AreaConfiguration,
  Block,
  Condition,
  Council,
  Fault,
  Template,
} from '../../schemas/types/index.ts'
import type { FactTypes } from '../conditions/index.ts'
import type { Language } from '../words/language.ts'
import type { Words } from '../words/words.ts'

/** What a check found. Errors keep a configuration from being published, warnings don't. */
export interface Finding extends Fault {
  code: string
  severity: 'error' | 'warning'
}

/** What the checks look at. */
export interface Checked {
  configuration: AreaConfiguration
  council: Council
  blocks: readonly Block[]
  /** The configuration's templates with their blocks written out, in the same order. */
  templates: readonly Template[]
  /** The facts that rules may ask about once an enquiry has been routed. */
  types: FactTypes
  /** Those of the enquiries that a condition can match. */
  typesFor: (condition: Condition) => FactTypes
  digest: ((text: string) => string) | undefined
  language: Language
}

/** One thing that may be wrong with a configuration. */
export type Check = (checked: Checked) => Finding[]

export const error = (checked: Checked, pointer: string, code: string, words: Words): Finding => ({
  pointer,
  code,
  message: words[checked.language],
  severity: 'error',
})

export const warning = (
  checked: Checked,
  pointer: string,
  code: string,
  words: Words,
): Finding => ({ ...error(checked, pointer, code, words), severity: 'warning' })

/** Another part's faults as errors at their place in the whole configuration. */
export const errorsAt = (pointer: string, faults: readonly Fault[]): Finding[] =>
  faults.map((fault) => ({
    code: 'fault',
    ...fault,
    pointer: `${pointer}${fault.pointer}`,
    severity: 'error',
  }))
