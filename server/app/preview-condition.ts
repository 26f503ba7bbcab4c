import {
  checkCondition,
  compileCondition,
  conditionFilter,
  conditionSentence,
} from '../../rules/conditions/index.ts'
import type { PreviewCondition, PreviewConditionRequest } from '../../schemas/types/index.ts'
import { below } from './fault-place.ts'
import { done, type Language, type Outcome, refuse } from './refusal.ts'

/** A condition in its three forms, tried on these facts. */
export function previewCondition(
  { condition, facts }: PreviewConditionRequest,
  language: Language,
): Outcome<PreviewCondition> {
  const faults = checkCondition(condition, undefined, language)
  if (faults.length > 0) return refuse('invalid', { faults: below('/condition', faults) })
  return done({
    matches: compileCondition(condition)(facts),
    filter: conditionFilter(condition),
    sentence: conditionSentence(condition, language),
  })
}
