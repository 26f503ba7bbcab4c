import type { Enquiry } from '../../../schemas/types/index.ts'
import { foldedWords } from '../../app/folded-words.ts'

/**
 * The words an enquiry is found by: its reference and its summary in every language. No personal
 * data. Titles are no part of them: they change, and each word costs each insert an index entry.
 */
export function searchWords(enquiry: Enquiry): string[] {
  const { summary, _id } = enquiry
  const texts = [_id, _id.replaceAll('-', ''), ...Object.values(summary)]
  return [...new Set(texts.flatMap(foldedWords))].slice(0, 100)
}
