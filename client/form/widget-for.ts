import { asObject, type JsonObject } from '../../rules/templates/json.ts'
import { kindOf, optionsOf } from '../../rules/templates/questions.ts'

/** More choices than this are shown as a list to open; the GOV.UK Design System prefers radios for fewer. */
const mostRadios = 7

function textWidget(schema: JsonObject, asked: unknown): string {
  if (schema['format'] === 'date') return 'date'
  return asked === 'textarea' ? 'textarea' : 'text'
}

function choiceWidget(schema: JsonObject, asked: unknown): string {
  if (asked === 'radio' || asked === 'select') return asked
  return optionsOf(schema).length <= mostRadios ? 'radio' : 'select'
}

/** The widget that a question is answered with: what the ui asks for where it fits, otherwise the kind's own. */
export function widgetFor(schema: JsonObject, ui: JsonObject): string {
  const asked = ui['ui:widget']
  switch (kindOf(schema)) {
    case 'choice':
      return choiceWidget(schema, asked)
    case 'choices':
      return 'checkboxes'
    case 'number':
      return 'number'
    case 'boolean':
      return 'yesOrNo'
    case 'files':
      return 'files'
    default:
      return textWidget(schema, asked)
  }
}

/** Widgets of several inputs: the question stands in a legend, not in a label. */
const inFieldset = new Set(['date', 'radio', 'checkboxes', 'yesOrNo'])

/** Says whether a question needs a fieldset of its own. */
export const needsFieldset = (widget: unknown): boolean => inFieldset.has(String(widget))

/** The ui of a question as rjsf reads it, with the widget decided. */
export const uiFor = (schema: JsonObject, ui: unknown): JsonObject => ({
  ...asObject(ui),
  'ui:widget': widgetFor(schema, asObject(ui)),
})
