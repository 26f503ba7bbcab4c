import type { Fault } from '../../../schemas/types/index.ts'
import { asList, asObject, isObject, type JsonObject } from '../json.ts'
import { kindOf, questionsOf } from '../questions.ts'
import { fault, type Check } from './check.ts'

const mostOptions = 500

const isOption = (option: unknown): boolean =>
  isObject(option) &&
  typeof option['const'] === 'string' &&
  option['const'] !== '' &&
  typeof option['title'] === 'string' &&
  option['title'].trim() !== '' &&
  Object.keys(option).every((name) => ['const', 'title', 'description'].includes(name))

function optionFaults(schema: JsonObject, at: string): Fault[] {
  const listed = asList(schema['oneOf'])
  const plain = asList(schema['enum'])
  const keyword = listed.length > 0 ? 'oneOf' : 'enum'
  const options = listed.length > 0 ? listed : plain
  const values = options.map((option) => (isObject(option) ? option['const'] : option))
  const wrong = options.flatMap((option, index) =>
    isOption(option) || (keyword === 'enum' && typeof option === 'string' && option !== '')
      ? []
      : [
          fault(
            `${at}/${keyword}/${index}`,
            'option',
            'A choice is { "const": …, "title": … }, both text that is not empty',
          ),
        ],
  )
  if (options.length > mostOptions)
    wrong.push(fault(`${at}/${keyword}`, 'options', `Offer at most ${mostOptions} choices`))
  if (new Set(values).size < values.length)
    wrong.push(fault(`${at}/${keyword}`, 'option-twice', 'Two choices have the same “const”'))
  if (listed.length > 0 && plain.length > 0)
    wrong.push(fault(`${at}/enum`, 'options-twice', 'Give the choices once, by “oneOf”'))
  return wrong
}

/** Choices are told apart by their values and read by their titles. */
export const checkOptions: Check = ({ form, pointer }) =>
  questionsOf(form).flatMap(({ schema, pointer: at }) => {
    const kind = kindOf(schema)
    if (kind === 'choice') return optionFaults(schema, pointer + at)
    if (kind !== 'choices') return []
    const items = asObject(schema['items'])
    const none = asList(items['oneOf']).length + asList(items['enum']).length === 0
    return items['type'] !== 'string' || none
      ? [
          fault(
            `${pointer}${at}/items`,
            'items',
            'The items of a multiple choice are { "type": "string", "oneOf": [{ "const", "title" }] }; those of a repeated group are an object with questions',
          ),
        ]
      : optionFaults(items, `${pointer}${at}/items`)
  })
