// Random conditions and facts that often meet: few fields, few values, and the awkward ones among them.
import fc from 'fast-check'
import type { Condition, ConditionRule, Facts } from '../../../schemas/types/index.ts'
import { operators } from '../operators/index.ts'

const answers = ['depth', 'constructor', 'hazards', 'street', 'toString', 'valueOf']

const fields = [
  'category',
  'ward',
  'member.kind',
  'raisedAt.weekday',
  'raisedAt.withinHours',
  ...answers.map((name) => `answers.${name}`),
  'answers.location.street',
  'answers.location.hazards',
  'answers.holes.depth',
  'answers.holes.hazards',
]

const texts = fc.oneof(
  fc.constantFrom(
    'abbey',
    'Abbey',
    'ABBEY ROAD',
    'street',
    'street-light',
    '',
    ' ',
    'a.b',
    '.*',
    '^a$',
    '$gt',
    '$where',
    '[a-z]',
    '\\',
    'a\nb',
    '__proto__',
    'constructor',
    '2026-03-02',
    '2026-03-10',
    '10',
    'ŵyr',
    'ŴYR',
    'straße',
    'STRASSE',
    'ı',
    'İ',
    'K', // the Kelvin sign, whose lower case is k
    'ſ',
    '😀',
    '𐐀𐐨',
  ),
  // Below the surrogates: mingo orders the rest by UTF-16, which order.test.ts looks into.
  fc.string({
    unit: fc.integer({ min: 1, max: 0xd7ff }).map((code) => String.fromCharCode(code)),
    maxLength: 3,
  }),
)

const numbers = fc.oneof(fc.constantFrom(-1, 0, 1, 10, 30, 30.5), fc.integer())
const scalars = fc.oneof(
  { weight: 4, arbitrary: texts },
  { weight: 3, arbitrary: numbers },
  fc.boolean(),
)
const scalarsOrNull = fc.oneof({ weight: 6, arbitrary: scalars }, fc.constant(null))

/** Mostly what the operator takes, sometimes not. */
function valueOf(operator: ConditionRule['operator']): fc.Arbitrary<ConditionRule['value']> {
  const anything = fc.oneof(scalarsOrNull, fc.array(scalarsOrNull, { maxLength: 3 }))
  const fitting: Partial<Record<ConditionRule['operator'], fc.Arbitrary<ConditionRule['value']>>> =
    {
      between: fc.oneof(fc.tuple(numbers, numbers), fc.tuple(texts, texts)).map((two) => [...two]),
      in: fc.array(scalarsOrNull, { maxLength: 4 }),
      notIn: fc.array(scalarsOrNull, { maxLength: 4 }),
      beginsWith: texts,
      contains: fc.oneof(texts, scalars),
    }
  return fc.oneof(
    { weight: 9, arbitrary: fitting[operator] ?? scalarsOrNull },
    { weight: 1, arbitrary: anything },
  )
}

const rules: fc.Arbitrary<ConditionRule> = fc
  .record({
    field: fc.constantFrom(...fields),
    operator: fc.constantFrom(...Object.values(operators).map((one) => one.id)),
  })
  .chain(({ field, operator }) =>
    fc.option(valueOf(operator), { nil: undefined, freq: 30 }).map((value) => ({
      field,
      operator,
      ...(value === undefined ? {} : { value }),
    })),
  )

/** Groups in groups, some empty, some turned round. */
export const conditions: fc.Arbitrary<Condition> = fc.letrec<{ group: Condition }>((tie) => ({
  group: fc.record(
    {
      combinator: fc.constantFrom('and', 'or'),
      not: fc.boolean(),
      rules: fc.array(
        fc.oneof(
          { maxDepth: 4, depthSize: 'small' },
          { weight: 3, arbitrary: rules },
          tie('group'),
        ),
        { maxLength: 4 },
      ),
    },
    { requiredKeys: ['combinator', 'rules'], noNullPrototype: true },
  ),
})).group

const leaves = fc.oneof(
  { weight: 5, arbitrary: scalarsOrNull },
  { weight: 3, arbitrary: fc.array(scalarsOrNull, { maxLength: 3 }) },
  fc.constant({}),
)

const named = (value: fc.Arbitrary<unknown>) => ({
  street: value,
  hazards: value,
  depth: value,
})

/**
 * Facts as they may come from anywhere. `repeated` says what the answers to a repeated group are, for
 * there engines differ most.
 */
const factsWith = (repeated: fc.Arbitrary<unknown>): fc.Arbitrary<Facts> =>
  fc
    .record(
      {
        category: leaves,
        ward: leaves,
        member: fc.oneof(
          fc.record({ kind: leaves }, { requiredKeys: [], noNullPrototype: true }),
          leaves,
        ),
        raisedAt: fc.record(
          { weekday: leaves, withinHours: leaves },
          { requiredKeys: [], noNullPrototype: true },
        ),
        answers: fc.oneof(
          {
            weight: 9,
            arbitrary: fc.record(
              {
                ...Object.fromEntries(answers.map((name) => [name, leaves])),
                location: fc.oneof(
                  fc.record(named(leaves), { requiredKeys: [], noNullPrototype: true }),
                  leaves,
                ),
                holes: repeated,
              },
              { requiredKeys: [], noNullPrototype: true },
            ),
          },
          leaves,
        ),
      },
      { requiredKeys: [], noNullPrototype: true },
    )
    .map(asFacts)

// Facts are typed by what templates allow; these go beyond it on purpose.
const asFacts = (wild: object): Facts => wild

/**
 * Every question of a repeated group is answered with one number or boolean. mingo alone (the embedded
 * server mends this) loses a missing answer there, and takes texts found there for one list.
 */
export const tidyFacts = factsWith(
  fc.array(fc.record(named(fc.oneof(numbers, fc.boolean())), { noNullPrototype: true }), {
    maxLength: 3,
  }),
)

/** Anything at all, with documents that lack the question, and lists in lists. */
export const wildFacts = factsWith(
  fc.array(
    fc.oneof(
      fc.record(named(leaves), { requiredKeys: [], noNullPrototype: true }),
      scalarsOrNull,
      fc.array(fc.record(named(scalars), { noNullPrototype: true }), { maxLength: 2 }),
    ),
    { maxLength: 3 },
  ),
)
