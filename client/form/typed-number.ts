/**
 * The answer that typed digits make: a number where the text is one in the plain decimal notation
 * (spaces, and commas between thousands, are forgiven), otherwise the text itself, so that nothing is
 * lost and the validator can say what is wrong; undefined if nothing is typed.
 */
export function answerFromDigits(text: string): number | string | undefined {
  const bare = text.trim()
  if (bare === '') return undefined
  const digits = /^-?\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?$/.test(bare)
    ? bare.replaceAll(/[ ,]/g, '')
    : bare
  return /^-?(?:\d+|\d*\.\d+)$/.test(digits) && digits.length <= 15 ? Number(digits) : text
}
