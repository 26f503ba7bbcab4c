import type { Operator, OperatorId } from '../operator.ts'
import { atLeast } from './atLeast.ts'
import { atMost } from './atMost.ts'
import { beginsWith } from './beginsWith.ts'
import { between } from './between.ts'
import { contains } from './contains.ts'
import { equal } from './equal.ts'
import { isIn } from './isIn.ts'
import { isNull } from './isNull.ts'
import { less } from './less.ts'
import { more } from './more.ts'
import { notEqual } from './notEqual.ts'
import { notIn } from './notIn.ts'
import { notNull } from './notNull.ts'

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
