import { Ajv, type Options, type ValidateFunction } from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { formats } from './formats/index.ts'
import type { JsonObject } from './json.ts'
import { validatorSchema } from './validator-schema.ts'

/**
 * How template validators are compiled. Nothing that the compiled code would have to import is
 * allowed to arise: lengths are counted in UTF-16 units as browsers count them (`unicode: false`),
 * formats are expressions written into the code, comparisons are of texts and numbers only.
 */
const validatorOptions: Options = {
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way not to import a counter
  unicode: false,
  ownProperties: true,
  loopEnum: Number.MAX_SAFE_INTEGER,
  loopRequired: Number.MAX_SAFE_INTEGER,
  formats: Object.fromEntries(
    Object.values(formats).map((format) => [format.name, format.pattern]),
  ),
  messages: false,
  // What validatorSchema writes is right by construction. Checking it against draft-07's own schema
  // would compile that one anew for each template: half the time of publishing, when profiled.
  meta: false,
  validateSchema: false,
  // ajv would warn that `unicode` is old; it is what keeps the code free of imports.
  logger: false,
}

/**
 * The validator of answers to a form (its blocks resolved). Expects answers that keepShownAnswers
 * has seen. Compile once a version and keep it: the function holds its last errors.
 */
export const compileValidator = (form: JsonObject): ValidateFunction =>
  new Ajv(validatorOptions).compile(validatorSchema(form))

/**
 * The same validator as the source of an ES module whose default export is the function. It imports
 * nothing and evaluates nothing, so that a page may load it under a strict Content-Security-Policy.
 */
export function standaloneValidator(form: JsonObject): string {
  const ajv = new Ajv({ ...validatorOptions, code: { source: true, esm: true } })
  return standaloneCode(ajv, ajv.compile(validatorSchema(form)))
}
