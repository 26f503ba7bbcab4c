import type { Fault } from '../../../schemas/types/index.ts'
import { asObject, isObject } from '../json.ts'
import { alwaysAsked, branchesOf } from '../questions.ts'
import { fault, type Check } from './check.ts'

function requiredFaults(
  required: unknown,
  shown: readonly string[],
  at: string,
  otherwise: string,
): Fault[] {
  if (required === undefined) return []
  if (!Array.isArray(required))
    return [fault(at, 'required', '“required” is a list of names of questions')]
  return required.flatMap((name: unknown, index) =>
    typeof name === 'string' && shown.includes(name)
      ? []
      : [
          fault(
            `${at}/${index}`,
            'required-unknown',
            `“${String(name).slice(0, 60)}” ${otherwise}`,
          ),
        ],
  )
}

/**
 * What is required is shown when it is required: a required question that a show-if hides would
 * block the form for ever.
 */
export const checkRequired: Check = ({ form, pointer }) => {
  const always = alwaysAsked(form)
  return [
    ...requiredFaults(
      form['required'],
      always,
      `${pointer}/required`,
      'is required but is not always asked. Require it in the “then” that shows it',
    ),
    ...branchesOf(form).flatMap((branch, index) =>
      (['then', 'else'] as const).flatMap((side) =>
        requiredFaults(
          branch[side]['required'],
          [...always, ...Object.keys(asObject(branch[side]['properties']))],
          `${pointer}/allOf/${index}/${side}/required`,
          'is required here but is not shown here. Add it to the “properties” beside',
        ),
      ),
    ),
  ].filter(isObject)
}
