import type { Block, Fault, Template } from '../../schemas/types/index.ts'
import { blockReferredTo, resolveBlocks } from './blocks.ts'
import { checkFacts } from './checks/facts.ts'
import { fault, named, type Check, type CheckedSet } from './checks/check.ts'
import { checkNames, checkTitles } from './checks/names.ts'
import { checkOptions } from './checks/options.ts'
import { checkConst, checkQuestions } from './checks/questions.ts'
import { checkRequired } from './checks/required.ts'
import { checkSet } from './checks/set.ts'
import { checkAskedOnce, checkCircles, checkShowIf } from './checks/show-if.ts'
import { checkSize } from './checks/size.ts'
import { checkUi } from './checks/ui.ts'
import { asObject, step, type JsonObject } from './json.ts'
import { kindOf, questionsInside, questionsOf } from './questions.ts'

/** What every set of questions must satisfy. */
const checks: readonly Check[] = [
  checkSet,
  checkNames,
  checkTitles,
  checkQuestions,
  checkConst,
  checkOptions,
  checkRequired,
  checkShowIf,
  checkAskedOnce,
  checkCircles,
  checkUi,
]

const mostFaults = 100
const mostQuestions = 1_000
const deepestSet = 3

/** The sets of questions in a document, the form first, then those inside it. */
function setsOf(set: CheckedSet, depth = 1): { sets: CheckedSet[]; tooDeep: string[] } {
  const sets = [set]
  const tooDeep: string[] = []
  for (const { name, schema, pointer } of questionsOf(set.form)) {
    const inside = questionsInside(schema)
    if (inside === undefined) continue
    const group = kindOf(schema) === 'group'
    const at = `${set.pointer}${pointer}${group ? '/items' : ''}`
    const ui = asObject(set.ui[name])
    if (depth === deepestSet) {
      tooDeep.push(at)
      continue
    }
    const below = setsOf(
      {
        form: inside,
        ui: group ? asObject(ui['items']) : ui,
        pointer: at,
        uiPointer: `${set.uiPointer}${step(name)}${group ? '/items' : ''}`,
      },
      depth + 1,
    )
    sets.push(...below.sets)
    tooDeep.push(...below.tooDeep)
  }
  return { sets, tooDeep }
}

const questionCount = (sets: readonly CheckedSet[]): number =>
  sets.reduce((sum, set) => sum + questionsOf(set.form).length, 0)

const tooMany = (count: number): Fault =>
  fault('/form', 'questions', `This asks ${count} questions. Ask at most ${mostQuestions}`)

function checkForm(form: JsonObject, ui: JsonObject): Fault[] {
  const { sets, tooDeep } = setsOf({ form, ui, pointer: '/form', uiPointer: '/ui' })
  const count = questionCount(sets)
  if (count > mostQuestions) return [tooMany(count)]
  return [
    ...tooDeep.map((at) =>
      fault(at, 'too-deep', `Questions are nested at most ${deepestSet} deep. Make this flatter`),
    ),
    ...sets.flatMap((set) => checks.flatMap((check) => check(set))),
    ...checkFacts(form, '/form'),
  ]
}

/** References that no block answers, and those that stand where a question's own schema should. */
function checkReferences(form: JsonObject, known: readonly string[]): Fault[] {
  return questionsOf(form).flatMap(({ schema, pointer }) => {
    if (!Object.hasOwn(schema, '$ref')) return []
    const id = blockReferredTo(schema)
    return id !== undefined && known.includes(id)
      ? []
      : [
          fault(
            `/form${pointer}/$ref`,
            'block',
            `There is no such block. Refer to ${known.length > 0 ? named(known.map((each) => `block:${each}`)) : 'one that exists'}`,
          ),
        ]
  })
}

/** A fault inside a block's own text is the block's to mend; here only its place in the template is told. */
function placedInTemplate(faults: readonly Fault[], template: Template): Fault[] {
  const references = questionsOf(template.form)
    .filter(({ schema }) => blockReferredTo(schema) !== undefined)
    .map(({ pointer }) => `/form${pointer}`)
  return faults.filter(
    (each) => !references.some((reference) => each.pointer.startsWith(`${reference}/`)),
  )
}

const first = (faults: readonly Fault[]): Fault[] => faults.slice(0, mostFaults)

/**
 * What is wrong with a template's form and ui: everything that is not of the profile of JSON Schema
 * that both sides serve, questions that could never be answered, show-ifs that could never hold.
 * Pointers lead into the template as it is written, the first 100 faults are told. Takes bounded
 * time whatever the template is.
 */
export function checkTemplate(template: Template, blocks: readonly Block[]): Fault[] {
  const size = [...checkSize(template.form, '/form'), ...checkSize(template.ui, '/ui')]
  if (size.length > 0) return size
  const asked = questionsOf(template.form).length
  if (asked > mostQuestions) return [tooMany(asked)]
  const references = checkReferences(
    template.form,
    blocks.map((block) => block.id),
  )
  if (references.length > 0) return first(references)
  const resolved = resolveBlocks(template, blocks)
  return first(placedInTemplate(checkForm(resolved.form, resolved.ui), template))
}

/** What is wrong with a shared block, as checkTemplate says it of a template. */
export function checkBlock(block: Block): Fault[] {
  const size = [...checkSize(block.form, '/form'), ...checkSize(block.ui, '/ui')]
  return size.length > 0 ? size : first(checkForm(block.form, block.ui))
}
