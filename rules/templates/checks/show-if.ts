import type { Fault } from '../../../schemas/types/index.ts'
import { decidingQuestions, showIfTests } from '../conditions.ts'
import { asList, asObject, isObject, own, sameJson, step, type JsonObject } from '../json.ts'
import { alwaysAsked, kindOf, optionsOf, questionNamed, questionsOf } from '../questions.ts'
import { fault, named, type Check } from './check.ts'

const mostBranches = 200
const mostDeciding = 50

function shapeFaults(entry: unknown, at: string): Fault[] {
  const form = 'A show-if is { "if": …, "then": { "properties", "required" } }'
  if (!isObject(entry) || !isObject(entry['if']) || !isObject(entry['then']))
    return [fault(at, 'show-if', form)]
  const strange = Object.keys(entry).filter((name) => !['if', 'then', 'else'].includes(name))
  const sides = (['then', 'else'] as const).flatMap((side) => {
    const names = Object.keys(asObject(entry[side]))
    return names
      .filter((name) => name !== 'properties' && name !== 'required')
      .map((name) =>
        fault(
          `${at}/${side}${step(name)}`,
          'show-if',
          `“${side}” has only “properties” and “required”. Write a further show-if as an entry of “allOf” of its own`,
        ),
      )
  })
  return [...strange.map((name) => fault(at + step(name), 'show-if', form)), ...sides]
}

/** Says whether a question can have that answer, as far as its choices tell. */
function canBe(schema: JsonObject, value: unknown): boolean {
  const kind = kindOf(schema)
  if (kind === 'choice') return optionsOf(schema).some((option) => option.const === value)
  if (kind === 'boolean') return typeof value === 'boolean'
  if (kind === 'number') return typeof value === 'number'
  return kind !== 'text' || typeof value === 'string'
}

function valueFaults(test: JsonObject, schema: JsonObject, at: string): Fault[] {
  const listed = Object.hasOwn(test, 'const')
    ? [{ value: test['const'], at: `${at}/const` }]
    : asList(test['enum']).map((value, index) => ({ value, at: `${at}/enum/${index}` }))
  const contains = own(test, 'contains')
  const inside =
    isObject(contains) && kindOf(schema) === 'choices'
      ? valueFaults(contains, asObject(schema['items']), `${at}/contains`)
      : []
  const options = optionsOf(schema).map((option) => option.const)
  return [
    ...inside,
    ...listed
      .filter(({ value }) => !canBe(schema, value))
      .map((each) =>
        fault(
          each.at,
          'show-if-value',
          options.length > 0
            ? `The question has no such choice. It offers ${named(options)}`
            : 'The question cannot have this answer',
        ),
      ),
  ]
}

/** Faults of the tests of one `if`, at the level of the set of questions that it asks about. */
function testFaults(test: unknown, form: JsonObject, at: string): Fault[] {
  if (!isObject(test)) return [fault(at, 'show-if-test', 'A condition is an object')]
  const faults = Object.keys(test)
    .filter((keyword) => !Object.hasOwn(showIfTests, keyword))
    .map((keyword) =>
      fault(
        at + step(keyword),
        'show-if-test',
        `A show-if has no “${keyword.slice(0, 60)}”. Use ${named(Object.keys(showIfTests))}`,
      ),
    )
  for (const keyword of ['allOf', 'anyOf'])
    asList(test[keyword]).forEach((part, index) =>
      faults.push(...testFaults(part, form, `${at}/${keyword}/${index}`)),
    )
  if (test['not'] !== undefined) faults.push(...testFaults(test['not'], form, `${at}/not`))
  const required = asList(test['required'])
  if (required.length > mostDeciding)
    return [
      fault(
        `${at}/required`,
        'show-if-test',
        `Ask about at most ${mostDeciding} questions at once`,
      ),
    ]
  for (const name of required)
    if (typeof name !== 'string' || questionNamed(form, name) === undefined)
      faults.push(
        fault(
          `${at}/required`,
          'show-if-question',
          `There is no question “${String(name).slice(0, 60)}”`,
        ),
      )
  for (const [name, part] of Object.entries(asObject(test['properties'])))
    faults.push(...answerFaults(name, part, form, required, at))
  return faults
}

function answerFaults(
  name: string,
  test: unknown,
  form: JsonObject,
  required: readonly unknown[],
  at: string,
): Fault[] {
  const here = `${at}/properties${step(name)}`
  const schema = questionNamed(form, name)
  if (schema === undefined)
    return [fault(here, 'show-if-question', `There is no question “${name.slice(0, 60)}”`)]
  if (!required.includes(name))
    return [
      fault(
        `${at}/required`,
        'show-if-required',
        `Add "required": ["${name}"]: without it the condition also holds while “${name}” is not answered`,
      ),
    ]
  if (!isObject(test)) return [fault(here, 'show-if-test', 'A condition is an object')]
  const strange = Object.keys(test).filter((keyword) => !Object.hasOwn(showIfTests, keyword))
  if (strange.length > 0)
    return strange.map((keyword) =>
      fault(here + step(keyword), 'show-if-test', `Use ${named(Object.keys(showIfTests))}`),
    )
  return kindOf(schema) === 'questions'
    ? testFaults(test, schema, here)
    : valueFaults(test, schema, here)
}

/** A show-if asks about questions and answers that exist, in the part of JSON Schema that both sides evaluate. */
export const checkShowIf: Check = ({ form, pointer }) => {
  const branches = form['allOf']
  const at = `${pointer}/allOf`
  if (branches === undefined) return []
  if (!Array.isArray(branches)) return [fault(at, 'show-if', '“allOf” is a list of show-ifs')]
  if (branches.length > mostBranches)
    return [fault(at, 'show-ifs', `Use at most ${mostBranches} show-ifs`)]
  return branches.flatMap((entry: unknown, index) => {
    const faults = shapeFaults(entry, `${at}/${index}`)
    return faults.length > 0 ? faults : testFaults(asObject(entry)['if'], form, `${at}/${index}/if`)
  })
}

/** A question is asked once: always, or by branches that agree on what it asks. */
export const checkAskedOnce: Check = ({ form, pointer }) => {
  const always = new Set(alwaysAsked(form))
  return asList(form['allOf']).flatMap((entry, index) =>
    (['then', 'else'] as const).flatMap((side) =>
      Object.entries(asObject(asObject(asObject(entry)[side])['properties']))
        .filter(
          ([name, schema]) => always.has(name) || !sameJson(questionNamed(form, name), schema),
        )
        .map(([name]) =>
          fault(
            `${pointer}/allOf/${index}/${side}/properties${step(name)}`,
            'asked-twice',
            `“${name}” is already asked elsewhere, and differently. Ask it once, or word for word the same`,
          ),
        ),
    ),
  )
}

/** Questions do not decide, round a circle, whether they themselves are shown. */
export const checkCircles: Check = ({ form, pointer }) => {
  const deciding = asList(form['allOf']).map((entry) => decidingQuestions(asObject(entry)['if']))
  const after = new Map(
    questionsOf(form).map(({ name, shownBy }) => [
      name,
      new Set(shownBy.flatMap(({ branch }) => deciding[branch] ?? [])),
    ]),
  )
  // Takes away, again and again, what depends on nothing left; what stays stands in a circle.
  let settled = true
  while (settled) {
    settled = false
    for (const [name, deciders] of after)
      if (![...deciders].some((decider) => after.has(decider))) {
        after.delete(name)
        settled = true
      }
  }
  const left = [...after.keys()]
  return left.length === 0
    ? []
    : [
        fault(
          `${pointer}/allOf`,
          'circle',
          `${named(left)} decide in a circle whether they are shown. Make one of them always asked`,
        ),
      ]
}
