const name = /\{([A-Za-z]+)\}/g

/** The names in braces that a text asks for, each once, in alphabetical order. */
export const namesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(name)].map(([, found]) => found ?? ''))].sort()

/**
 * A text with its names in braces filled in. What is filled in is not read again, so nobody's words
 * can ask for more; a name that is unknown stays as it is written, for its author to see.
 */
export const fill = (text: string, valueOf: (name: string) => string | undefined): string =>
  text.replace(name, (whole, found: string) => valueOf(found) ?? whole)
