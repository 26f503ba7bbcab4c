import type { RJSFValidationError, ValidatorType } from '@rjsf/utils'
import { conditionHolds } from '../../rules/templates/conditions.ts'
import type { AjvError } from '../../rules/templates/faults.ts'

/** A template's validator, as the server compiled it and the page loaded it. */
export interface LoadedValidator {
  (answers: unknown): boolean
  errors?: readonly AjvError[] | null
}

/** Says whether a loaded module brings a validator. */
const isValidator = (value: unknown): value is LoadedValidator => typeof value === 'function'

/** Loads the validator that a published template names. Rejects if it cannot be had. */
export async function loadValidator(url: string): Promise<LoadedValidator> {
  const loaded: unknown = await import(/* @vite-ignore */ url)
  const validate =
    typeof loaded === 'object' && loaded !== null && 'default' in loaded
      ? loaded.default
      : undefined
  if (!isValidator(validate)) throw new Error(`${url} brings no validator`)
  return validate
}

const toErrors = (errors: readonly AjvError[]): RJSFValidationError[] =>
  errors.map((error) => ({
    name: error.keyword,
    property: error.instancePath,
    params: error.params,
    stack: `${error.instancePath} ${error.keyword}`,
  }))

/**
 * What rjsf asks of a validator, without a compiler in the page: conditions by the evaluator that
 * the server also uses, whole answers by the loaded module.
 */
export const validatorFor = (validate: LoadedValidator): ValidatorType<unknown> => ({
  isValid: (schema, answers) => conditionHolds(schema, answers),
  validateFormData: (answers) => ({
    errors: validate(answers) ? [] : toErrors(validate.errors ?? []),
    errorSchema: {},
  }),
  rawValidation: (_schema, answers) => (validate(answers) ? {} : { errors: [] }),
})
