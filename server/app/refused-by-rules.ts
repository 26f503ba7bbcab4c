import { type Refusal as RuleRefusal, refusalWords } from '../../rules/enquiry/index.ts'
import { type Language, type Refusal, refuse } from './refusal.ts'

/** A rule's refusal in words: at fault is a field of the request, or how things stand. */
export function refusedByRules(refusal: RuleRefusal, language: Language): Refusal {
  const detail = { en: refusalWords(refusal, 'en'), cy: refusalWords(refusal, 'cy') }
  const { pointer, refusal: code } = refusal
  if (pointer === undefined) return refuse('conflict', { detail })
  return refuse('invalid', { detail, faults: [{ pointer, message: detail[language], code }] })
}
