import type { Fault } from '../../../schemas/types/index.ts'
import { filePolicy } from '../../files/policy.ts'
import { formatNamed, formats } from '../formats/index.ts'
import { asObject, own, sameJson, step, type JsonObject } from '../json.ts'
import { isSafePattern, longestPatternedText } from '../pattern.ts'
import { kindOf, questionsOf, type QuestionKind } from '../questions.ts'
import { fault, named, type Check } from './check.ts'

const everyQuestion = ['type', 'title', 'description', 'default', 'x-personal', 'x-missing']
const everyAnswer = [...everyQuestion, 'x-fact', 'x-summary']

/** The keywords that each kind of question may have. */
const keywords: Readonly<Record<QuestionKind, readonly string[]>> = {
  text: [...everyAnswer, 'format', 'minLength', 'maxLength', 'pattern', 'x-pattern'],
  choice: [...everyAnswer, 'oneOf', 'enum'],
  number: [
    ...everyAnswer,
    'minimum',
    'maximum',
    'exclusiveMinimum',
    'exclusiveMaximum',
    'multipleOf',
  ],
  boolean: [...everyAnswer, 'const'],
  choices: [...everyAnswer, 'items', 'uniqueItems', 'minItems', 'maxItems'],
  group: [...everyQuestion, 'items', 'minItems', 'maxItems'],
  files: [...everyQuestion, 'items', 'uniqueItems', 'minItems', 'maxItems'],
  questions: [...everyQuestion, 'properties', 'required', 'allOf', 'additionalProperties'],
}

type QuestionCheck = (schema: JsonObject, at: string) => Fault[]

const checkKeywords: QuestionCheck = (schema, at) => {
  const kind = kindOf(schema)
  if (kind === undefined)
    return [
      fault(
        `${at}/type`,
        'kind',
        'A question has the type “string”, “integer”, “number”, “boolean”, “array” or “object”',
      ),
    ]
  return Object.keys(schema)
    .filter((keyword) => !keywords[kind].includes(keyword))
    .map((keyword) =>
      fault(
        at + step(keyword),
        'unknown-keyword',
        `This kind of question has no “${keyword.slice(0, 60)}”. Use ${named(keywords[kind])}`,
      ),
    )
}

const counts = ['minLength', 'maxLength', 'minItems', 'maxItems']
const amounts = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10_000
const isAmount = (value: unknown) => typeof value === 'number' && Math.abs(value) <= 1e12

const checkNumbers: QuestionCheck = (schema, at) => [
  ...counts
    .filter((name) => Object.hasOwn(schema, name) && !isCount(schema[name]))
    .map((name) => fault(at + step(name), 'limit', `“${name}” is a whole number from 0 to 10,000`)),
  ...amounts
    .filter((name) => Object.hasOwn(schema, name) && !isAmount(schema[name]))
    .map((name) => fault(at + step(name), 'limit', `“${name}” is a number`)),
]

const pairs = [
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minimum', 'maximum'],
] as const

const checkOrder: QuestionCheck = (schema, at) => [
  ...pairs
    .filter(([least, most]) => Number(schema[least]) > Number(schema[most]))
    .map(([least, most]) =>
      fault(at + step(least), 'limits-cross', `No answer fits: “${least}” is above “${most}”`),
    ),
  ...(schema['multipleOf'] !== undefined && Number(schema['multipleOf']) <= 0
    ? [fault(`${at}/multipleOf`, 'limit', '“multipleOf” is above 0')]
    : []),
]

const filesAsked =
  'Files are asked for as { "type": "array", "items": { "type": "string", "format": "file" } }'

const checkFormat: QuestionCheck = (schema, at) => {
  const format = schema['format']
  if (format === undefined || formatNamed(format) !== undefined) return []
  if (format === 'file') return [fault(`${at}/format`, 'files', filesAsked)]
  return [fault(`${at}/format`, 'format', `The formats are ${named(Object.keys(formats))}`)]
}

const checkPattern: QuestionCheck = (schema, at) => {
  const pattern = schema['pattern']
  if (pattern === undefined) return []
  if (typeof pattern === 'string' && isSafePattern(pattern))
    return Number(schema['maxLength'] ?? 0) <= longestPatternedText
      ? []
      : [
          fault(
            `${at}/maxLength`,
            'pattern-length',
            `An answer with a pattern has at most ${longestPatternedText} characters`,
          ),
        ]
  return [
    fault(
      `${at}/pattern`,
      'pattern',
      'This pattern could take too long to try. Use up to 200 characters, at most three repeats such as “+” or “*”, no repeated groups, no look-around; or use a format',
    ),
  ]
}

const isMostFiles = (value: unknown) =>
  value === undefined || (isCount(value) && value >= 1 && value <= filePolicy.mostInAnswer)

const checkFiles: QuestionCheck = (schema, at) => {
  if (kindOf(schema) !== 'files') return []
  const most = schema['maxItems']
  const plain = sameJson(schema['items'], { type: 'string', format: 'file' })
  return [
    ...(plain ? [] : [fault(`${at}/items`, 'files', filesAsked)]),
    ...(isMostFiles(most)
      ? []
      : [
          fault(
            `${at}/maxItems`,
            'files-most',
            `Ask for 1 to ${filePolicy.mostInAnswer} files in one question`,
          ),
        ]),
    ...(most === undefined && Number(schema['minItems'] ?? 0) > filePolicy.usualInAnswer
      ? [
          fault(
            `${at}/minItems`,
            'limits-cross',
            `Without “maxItems” at most ${filePolicy.usualInAnswer} files are taken. Say how many may be added`,
          ),
        ]
      : []),
  ]
}

const flags = ['x-personal', 'x-summary', 'uniqueItems']
const texts = ['description', 'x-missing', 'x-pattern']

const checkFlags: QuestionCheck = (schema, at) => [
  ...flags
    .filter((name) => Object.hasOwn(schema, name) && typeof schema[name] !== 'boolean')
    .map((name) => fault(at + step(name), 'flag', `“${name}” is true or false`)),
  ...texts
    .filter((name) => Object.hasOwn(schema, name))
    .filter((name) => typeof schema[name] !== 'string' || schema[name].length > 2_000)
    .map((name) => fault(at + step(name), 'text', `“${name}” is text of up to 2,000 characters`)),
  ...(schema['x-personal'] === true && schema['x-summary'] === true
    ? [fault(`${at}/x-summary`, 'personal-summary', 'Personal data is never shown in lists')]
    : []),
  ...(kindOf(schema) === 'choices' && schema['uniqueItems'] !== true
    ? [fault(`${at}/uniqueItems`, 'unique', 'A multiple choice has “uniqueItems”: true')]
    : []),
]

const inside: readonly QuestionCheck[] = [
  checkKeywords,
  checkNumbers,
  checkOrder,
  checkFormat,
  checkPattern,
  checkFiles,
  checkFlags,
]

/** Each question is of one of the profile's kinds, with that kind's keywords and possible limits. */
export const checkQuestions: Check = ({ form, pointer }) =>
  questionsOf(form).flatMap(({ schema, pointer: at }) =>
    inside.flatMap((check) => check(asObject(schema), pointer + at)),
  )

/** A condition that is `const` on a yes-or-no question is a promise to give: only true or false. */
export const checkConst: Check = ({ form, pointer }) =>
  questionsOf(form)
    .filter(
      ({ schema }) => own(schema, 'const') !== undefined && typeof schema['const'] !== 'boolean',
    )
    .map(({ pointer: at }) => fault(`${pointer}${at}/const`, 'const', '“const” is true or false'))
