import { isField } from './facts.ts'
import type { FactType, FactTypes } from './fact-types.ts'
import { says, type Saying } from './faults.ts'
import { limits } from './limits.ts'
import type { Operator } from './operator.ts'
import { operatorNamed, operators } from './operators/index.ts'
import { order } from './order.ts'
import { isDate } from './values.ts'

type Add = (pointer: string, saying: Saying) => void

/** Reports what is wrong with one rule, with pointers from the rule itself. */
export function checkRule(rule: unknown, types: FactTypes | undefined, add: Add): void {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) {
    add('', says.badRule)
    return
  }
  const { field, operator, value } = read(rule)
  const type = checkField(field, types, add)
  const known = operatorNamed(operator)
  if (!known) {
    add('/operator', says.unknownOperator(short(operator)))
    return
  }
  if (type && !known.types.includes(type.type)) {
    add('/operator', says.operatorNotOfType(known.id, operatorsOf(type)))
    return
  }
  if (known.id !== 'null' && known.id !== 'notNull') checkValue(known, value, type, add)
}

interface Read {
  field?: unknown
  operator?: unknown
  value?: unknown
}
const read = (rule: Read): Read => rule

function checkField(field: unknown, types: FactTypes | undefined, add: Add): FactType | undefined {
  if (!isField(field)) {
    add('/field', says.unknownField(short(field)))
    return undefined
  }
  if (!types) return undefined
  const type = Object.hasOwn(types, field) ? types[field] : undefined
  if (!type) add('/field', says.unknownField(field))
  return type
}

const operatorsOf = ({ type }: FactType): string[] =>
  Object.values(operators)
    .filter((one) => one.types.includes(type))
    .map((one) => one.id)

function checkValue(operator: Operator, value: unknown, type: FactType | undefined, add: Add) {
  const wrong = isEmpty(value) ? says.noValue : (tooLarge(value) ?? misshapen(operator, value))
  if (wrong) add('/value', wrong)
  else if (Array.isArray(value)) checkEach(operator, value, type, add)
  else checkOne(value, type, (saying) => add('/value', saying))
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === ''

const misshapen = ({ takes }: Operator, value: unknown): Saying | undefined =>
  takes.is(value) ? undefined : says.badValue(takes.want)

function checkEach(
  operator: Operator,
  values: readonly unknown[],
  type: FactType | undefined,
  add: Add,
) {
  if (values.length === 0) add('/value', says.emptyList)
  values.forEach((one, index) => checkOne(one, type, (saying) => add(`/value/${index}`, saying)))
  if (operator.id === 'between' && (order(values[0], values[1]) ?? 0) > 0) {
    add('/value', says.endsReversed)
  }
}

function tooLarge(value: unknown): Saying | undefined {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (values.length > limits.listed) return says.tooManyListed(limits.listed)
  const long = values.some((one) => typeof one === 'string' && one.length > limits.textLength)
  return long ? says.tooLong(limits.textLength) : undefined
}

type Check = (value: unknown, type: FactType) => Saying | undefined

const choice: Check = (value, { choices }) => {
  if (typeof value !== 'string') return says.unknownChoice(short(value), choices)
  return choices && !choices.includes(value) ? says.unknownChoice(short(value), choices) : undefined
}

/** What a value of each type must be. */
const ofType: Record<FactType['type'], Check> = {
  text: (value) => (typeof value === 'string' ? undefined : says.notText),
  number: (value) => (typeof value === 'number' ? undefined : says.notNumber),
  boolean: (value) => (typeof value === 'boolean' ? undefined : says.notBoolean),
  date: (value) => (isDate(value) ? undefined : says.notDate),
  choice,
  choices: choice,
}

function checkOne(value: unknown, type: FactType | undefined, add: (saying: Saying) => void) {
  const wrong = value === null ? says.noValue : type && ofType[type.type](value, type)
  if (wrong) add(wrong)
}

/** What somebody wrote, short enough to repeat. */
function short(value: unknown): string {
  const written = typeof value === 'string' ? value : typeof value
  return written.length > 60 ? `${written.slice(0, 57)}…` : written
}
