import type { Operator, OperatorId } from '../operator.ts'
import { atLeast } from './at-least.ts'
import { atMost } from './at-most.ts'
import { beginsWith } from './begins-with.ts'
import { between } from './between.ts'
import { contains } from './contains.ts'
import { equal } from './equal.ts'
import { isIn } from './is-in.ts'
import { isNull } from './is-null.ts'
import { less } from './less.ts'
import { more } from './more.ts'
import { notEqual } from './not-equal.ts'
import { notIn } from './not-in.ts'
import { notNull } from './not-null.ts'

/** Every operator, in the order in which a designer offers them. */
export const operators: Record<OperatorId, Operator> = {
  '=': equal,
  '!=': notEqual,
  '<': less,
  '<=': atMost,
  '>': more,
  '>=': atLeast,
  between,
  in: isIn,
  notIn,
  contains,
  beginsWith,
  null: isNull,
  notNull,
}

const byName = new Map<unknown, Operator>(Object.entries(operators))

/** The operator of that name, if there is one: what was written by hand may name anything. */
export function operatorNamed(id: unknown): Operator | undefined {
  return byName.get(id)
}
