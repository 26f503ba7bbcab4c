import type { Enquiry } from '../../../schemas/types/index.ts'

/** Lower case, accents folded (Welsh â and a are one), split where letters and digits end. */
export function foldedWords(text: string): string[] {
  const folded = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
  return folded.match(/[\p{Letter}\p{Number}]+/gu) ?? []
}

/** The words an enquiry is found by: its summary, category, area, ward and reference. No personal data. */
export function searchWords(enquiry: Enquiry): string[] {
  const { summary, category, area, ward, _id } = enquiry
  const texts = [summary, category, area, ward, _id, _id.replaceAll('-', '')]
  return [...new Set(texts.flatMap(foldedWords))].slice(0, 100)
}
