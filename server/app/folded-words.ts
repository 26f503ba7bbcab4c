/** Lower case, accents folded (Welsh â and a are one), split where letters and digits end. */
export function foldedWords(text: string): string[] {
  const folded = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
  return folded.match(/[\p{Letter}\p{Number}]+/gu) ?? []
}
