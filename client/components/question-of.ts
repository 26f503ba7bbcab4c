const isChoice = (field: HTMLElement): boolean =>
  field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')

/** Whether one sees both at once, in the upper half of the window if the keyboard of a phone is up. */
const standTogether = (legend: Element, field: Element): boolean =>
  field.getBoundingClientRect().bottom - legend.getBoundingClientRect().top < window.innerHeight / 2

/**
 * What asks for a field: the legend of its choices or its set, or the field's own label where the
 * legend is too far above to be seen with it; the field itself if nothing asks for it.
 */
export function questionOf(field: HTMLElement): Element {
  const legend = field.closest('fieldset')?.querySelector('legend') ?? null
  if (legend !== null && (isChoice(field) || standTogether(legend, field))) return legend
  const label = document.querySelector(`label[for="${CSS.escape(field.id)}"]`)
  return label ?? legend ?? field
}
