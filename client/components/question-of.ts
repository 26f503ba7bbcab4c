const isChoice = (field: HTMLElement): boolean =>
  field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')

/** Whether one sees both at once, in the upper half of the window if the keyboard of a phone is up. */
const standTogether = (legend: Element, field: Element): boolean =>
  field.getBoundingClientRect().bottom - legend.getBoundingClientRect().top < window.innerHeight / 2

/** The legend of the field's choices or set; what a choice reveals has left the choice's own behind. */
const legendOf = (field: Element): Element | null =>
  field.closest('fieldset, .govuk-radios__conditional')?.querySelector(':scope > legend') ?? null

/**
 * What asks for a field: the legend of its choices or its set, or the field's own label and error
 * where the legend is too far above to be seen with it; the field itself if nothing asks for it.
 */
export function questionOf(field: HTMLElement): Element {
  const legend = legendOf(field)
  if (legend !== null && (isChoice(field) || standTogether(legend, field))) return legend
  return field.closest('.govuk-form-group') ?? field
}
