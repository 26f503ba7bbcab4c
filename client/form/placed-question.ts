import type { Registry } from '@rjsf/utils'
import type { JsonObject } from '../../rules/templates/json.ts'
import type { AnswerPath } from './answer-store.ts'

/** A question as its set shows it. */
export interface QuestionProps {
  readonly name: string
  readonly schema: JsonObject
  readonly required: boolean
  readonly ui: unknown
  /** Where the set stands that the question belongs to. */
  readonly parent: AnswerPath
  readonly registry: Registry
}

/** A question that knows its own place. */
export type PlacedQuestion = QuestionProps & { readonly path: AnswerPath }
