/**
 * A regular expression that finds `text` itself, ignoring case. Every character is escaped or
 * spelled out with its other case (`[aA]`), so that no flag is needed and JavaScript, PCRE and any
 * other engine agree on it; a letter whose other case is several letters (ß) stands for itself.
 */
export function textPattern(text: string): string {
  let pattern = ''
  for (const character of text) pattern += eitherCase(character)
  return pattern
}

function eitherCase(character: string): string {
  const cases = new Set([character, character.toLowerCase(), character.toUpperCase()])
  const single = [...cases].filter((one) => isOneLetter(one))
  if (single.length === 1) return escape(character)
  // Outside the basic plane a class would split into halves of surrogate pairs.
  return character.length === 1 ? `[${single.join('')}]` : `(?:${single.join('|')})`
}

const isOneLetter = (text: string): boolean => /^.$/su.test(text)

const escape = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
