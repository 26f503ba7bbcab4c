import type { Fault } from '../../../schemas/types/index.ts'
import { asObject, isObject, step, textsIn } from '../json.ts'
import { questionsOf } from '../questions.ts'
import { fault, named, type Check } from './check.ts'

const widgets = ['text', 'textarea', 'radio', 'select', 'checkboxes', 'date', 'email', 'hidden']
const keywords = [
  'ui:order',
  'ui:widget',
  'ui:help',
  'ui:description',
  'ui:placeholder',
  'ui:title',
  'ui:options',
  'ui:enumNames',
  'ui:rows',
  'ui:autocomplete',
  'ui:addLabel',
  'ui:itemTitle',
]

function keywordFaults(ui: Record<string, unknown>, at: string, names: readonly string[]): Fault[] {
  return Object.keys(ui).flatMap((name) => {
    if (name.startsWith('ui:'))
      return keywords.includes(name)
        ? []
        : [
            fault(
              at + step(name),
              'ui-keyword',
              `There is no “${name.slice(0, 60)}”. Use ${named(keywords)}`,
            ),
          ]
    return names.includes(name)
      ? []
      : [fault(at + step(name), 'ui-question', `There is no question “${name.slice(0, 60)}”`)]
  })
}

/** The ui speaks of questions that exist, in words that the form runtime knows. */
export const checkUi: Check = ({ form, ui, uiPointer }) => {
  const names = questionsOf(form).map((question) => question.name)
  const order = textsIn(ui['ui:order'])
  return [
    ...keywordFaults(ui, uiPointer, names),
    ...order
      .filter((name) => name !== '*' && !names.includes(name))
      .map((name) =>
        fault(`${uiPointer}/ui:order`, 'ui-order', `There is no question “${name.slice(0, 60)}”`),
      ),
    ...names.flatMap((name) => {
      const each = ui[name]
      const at = uiPointer + step(name)
      if (each === undefined) return []
      if (!isObject(each)) return [fault(at, 'ui', 'The ui of a question is an object')]
      const widget = asObject(each)['ui:widget']
      return widget === undefined || (typeof widget === 'string' && widgets.includes(widget))
        ? []
        : [fault(`${at}/ui:widget`, 'ui-widget', `The widgets are ${named(widgets)}`)]
    }),
  ]
}
