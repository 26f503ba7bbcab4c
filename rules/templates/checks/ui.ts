import type { Fault } from '../../../schemas/types/index.ts'
import { isObject, step, textsIn, type JsonObject } from '../json.ts'
import { kindOf, questionsOf } from '../questions.ts'
import { fault, named, type Check } from './check.ts'

const widgets = ['text', 'textarea', 'radio', 'select', 'checkboxes', 'date', 'email']
const keywords = [
  'ui:order',
  'ui:widget',
  'ui:help',
  'ui:description',
  'ui:placeholder',
  'ui:title',
  'ui:rows',
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
  const questions = questionsOf(form)
  const names = questions.map((question) => question.name)
  const order = textsIn(ui['ui:order'])
  return [
    ...keywordFaults(ui, uiPointer, names),
    ...order
      .filter((name) => name !== '*' && !names.includes(name))
      .map((name) =>
        fault(`${uiPointer}/ui:order`, 'ui-order', `There is no question “${name.slice(0, 60)}”`),
      ),
    ...questions.flatMap(({ name, schema }) =>
      questionFaults(schema, ui[name], uiPointer + step(name)),
    ),
  ]
}

/** The ui of one question. That of a set is a set's own, and checked as one. */
function questionFaults(schema: JsonObject, ui: unknown, at: string): Fault[] {
  if (ui === undefined) return []
  if (!isObject(ui)) return [fault(at, 'ui', 'The ui of a question is an object')]
  const kind = kindOf(schema)
  const widget = ui['ui:widget']
  const known = widget === undefined || (typeof widget === 'string' && widgets.includes(widget))
  return [
    ...(kind === 'questions' ? [] : keywordFaults(ui, at, kind === 'group' ? ['items'] : [])),
    ...(known ? [] : [fault(`${at}/ui:widget`, 'ui-widget', `The widgets are ${named(widgets)}`)]),
  ]
}
