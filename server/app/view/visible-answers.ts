import { filesNamed, withoutPersonal } from '../../../rules/templates/index.ts'
import type { JsonObject } from '../../../rules/templates/json.ts'
import type { Enquiry, EnquiryFile } from '../../../schemas/types/index.ts'

/** The answers as far as a reader may know who the resident is. */
export const visibleAnswers = (
  { answers }: Enquiry,
  form: JsonObject,
  identity: boolean,
): Enquiry['answers'] => (identity ? answers : withoutPersonal(form, answers))

/** The files that these answers name, of those that the enquiry was raised with. */
export function visibleFiles(
  { files = [] }: Enquiry,
  form: JsonObject,
  answers: Enquiry['answers'],
): EnquiryFile[] {
  if (files.length === 0) return []
  const named = new Set(filesNamed(form, answers).map(({ id }) => id))
  return files.filter(({ id }) => named.has(id))
}
