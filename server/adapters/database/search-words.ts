import type { Enquiry } from '../../../schemas/types/index.ts'
import { foldedWords } from '../../app/folded-words.ts'

/** The words an enquiry is found by: its summary, category, area, ward and reference. No personal data. */
export function searchWords(enquiry: Enquiry): string[] {
  const { summary, category, area, ward, _id } = enquiry
  const texts = [summary, category, area, ward, _id, _id.replaceAll('-', '')]
  return [...new Set(texts.flatMap(foldedWords))].slice(0, 100)
}
