type Tree = { readonly [key: string]: string | Tree }

/** The forms CLDR knows beside `one` and `other`; Welsh has them all. */
const furtherForms = ['zero', 'two', 'few', 'many']

/**
 * Gives every counted text the forms that its language asks for. A Welsh noun stays singular after
 * a number, so that `other` serves them all and both languages keep exactly the same keys.
 */
export function withPluralForms(words: Tree): Tree {
  const entries = Object.entries(words).flatMap(([key, value]): [string, string | Tree][] => {
    if (typeof value !== 'string') return [[key, withPluralForms(value)]]
    if (!key.endsWith('_other')) return [[key, value]]
    const stem = key.slice(0, -'other'.length)
    return [[key, value], ...furtherForms.map((form): [string, string] => [stem + form, value])]
  })
  return Object.fromEntries(entries)
}
