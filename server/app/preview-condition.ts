import {
  compileCondition,
  conditionFilter,
  conditionSentence,
} from '../../rules/conditions/index.ts'
import type { PreviewCondition, PreviewConditionRequest } from '../../schemas/types/index.ts'
import { done, type Language, type Outcome } from './refusal.ts'

/** A condition in its three forms, tried on these facts. */
export function previewCondition(
  { condition, facts }: PreviewConditionRequest,
  language: Language,
): Outcome<PreviewCondition> {
  return done({
    matches: compileCondition(condition)(facts),
    filter: conditionFilter(condition),
    sentence: conditionSentence(condition, language),
  })
}
