import type { Enquiry } from '../../../schemas/types/index.ts'
import { foldedWords } from '../../app/folded-words.ts'

/** The words an enquiry is found by: its reference, category, area, ward and summary in every language. No personal data. */
export function searchWords(enquiry: Enquiry): string[] {
  const { summary, category, area, ward, _id } = enquiry
  const texts = [_id, _id.replaceAll('-', ''), category, area, ward, ...Object.values(summary)]
  return [...new Set(texts.flatMap(foldedWords))].slice(0, 100)
}
