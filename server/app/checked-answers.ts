import { faultsFromAjv, keepShownAnswers } from '../../rules/templates/index.ts'
import type { RaiseRequest } from '../../schemas/types/index.ts'
import type { PublishedArea } from './areas.ts'
import { below } from './fault-place.ts'
import { localArea } from './local-area.ts'
import { done, type Language, type Outcome, refuse } from './refusal.ts'

/**
 * The answers to the questions that were shown, if they are right; else every fault, with its place
 * in the request and words that help.
 */
export function checkedAnswers(
  area: PublishedArea,
  { category, answers }: RaiseRequest,
  language: Language,
): Outcome<Record<string, unknown>> {
  const template = localArea(area, language).template(category)
  const validate = area.validator(category)
  if (template === undefined || validate === undefined) return refuse('not-found')
  const shown = keepShownAnswers(template.form, answers)
  if (validate(shown)) return done({ ...shown })
  const faults = faultsFromAjv(validate.errors, template.form, language, shown)
  return refuse('invalid', { faults: below('/answers', faults) })
}
