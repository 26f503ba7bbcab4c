import { createContext, runInContext } from 'node:vm'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { blocks } from '../policy/blocks/index.ts'
import { resolveBlocks } from './blocks.ts'
import { isObject } from './json.ts'
import { keepShownAnswers } from './shown.ts'
import { anyAnswers, asking, forms, template } from './testing/forms.ts'
import { compileValidator, standaloneValidator } from './validator.ts'

interface Loaded {
  (answers: unknown): boolean
  errors?: unknown
}

const isLoaded = (value: unknown): value is Loaded => typeof value === 'function'

/** Loads the module where nothing can be imported and no text can be evaluated. */
function load(source: string): Loaded {
  const script = source
    .replace(/export const validate = \w+;/, '')
    .replace(/export default (\w+);/, 'var loaded = $1;')
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } })
  runInContext(script, context)
  const loaded: unknown = isObject(context) ? context['loaded'] : undefined
  if (!isLoaded(loaded)) throw new Error('The module brings no validator')
  return loaded
}

describe('a standalone validator', () => {
  test('imports nothing', () => {
    const everything = resolveBlocks(
      template({
        properties: Object.fromEntries(
          blocks.map((block) => [block.id, { $ref: `block:${block.id}` }]),
        ),
      }),
      blocks,
    )
    const source = standaloneValidator(everything.form)
    expect(source).not.toMatch(/\bimport\b|\brequire\(|\beval\(|new Function/)
    expect(source).toMatch(/export default/)
  })

  test('says what the compiled one says, of any form and answers', () => {
    fc.assert(
      fc.property(forms, fc.array(anyAnswers, { minLength: 4, maxLength: 4 }), (form, all) => {
        const compiled = compileValidator(form)
        const standalone = load(standaloneValidator(form))
        for (const answers of all.flatMap((each) => [each, keepShownAnswers(form, each)])) {
          expect(standalone(answers)).toBe(compiled(answers))
          expect(JSON.stringify(standalone.errors ?? null)).toBe(
            JSON.stringify(compiled.errors ?? null),
          )
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('bounds that no template has to set', () => {
  test.each<[string, Record<string, unknown>, unknown]>([
    ['text has an end', { type: 'string' }, 'x'.repeat(10_001)],
    ['text is not empty', { type: 'string' }, ''],
    ['a number is of this world', { type: 'number' }, 1e300],
    [
      'a group has an end',
      { type: 'array', items: asking({ type: 'boolean' }) },
      Array(51).fill({ q: true }),
    ],
    ['a pattern never meets a long text', { type: 'string', pattern: '^a+a+$' }, 'a'.repeat(201)],
    ['null is no answer', { type: 'string' }, null],
    ['a set is not a list', asking({ type: 'boolean' }), [{ q: true }]],
  ])('%s', (_says, question, answer) => {
    const validate = compileValidator(asking(question))
    expect(validate({ q: answer })).toBe(false)
  })

  test('an unsafe pattern is never compiled, even if nobody checked the template', () => {
    const validate = compileValidator(asking({ type: 'string', pattern: '^(a+)+$' }))
    expect(validate({ q: `${'a'.repeat(60)}!` })).toBe(true)
  })
})
