/** A form that a text answer must have. `{title}` in its words stands for the question's title. */
export interface Format {
  readonly name: string
  /** Anchored, and without ambiguous repetition: it takes time in proportion to the text's length. */
  readonly pattern: RegExp
  /** What a person typed, in the manner it is kept: trimmed, a postcode in capitals. */
  readonly tidy: (text: string) => string
  readonly wrong: { readonly en: string; readonly cy: string }
}
