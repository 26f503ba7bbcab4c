import type { CompiledArea } from './compile.ts'
import { runExamples, type ExampleResult } from './examples.ts'
import type { Language } from '../words/language.ts'
import type { Words } from '../words/words.ts'
import type { Finding } from './finding.ts'

type Field = ExampleResult['differences'][number]['field']

const fieldWords: Record<Field, Words> = {
  team: { en: 'the team', cy: 'y tîm' },
  priority: { en: 'the priority', cy: 'y flaenoriaeth' },
  acknowledgeBy: { en: 'when it must be acknowledged', cy: 'pryd mae’n rhaid ei gydnabod' },
  respondBy: { en: 'when it must be answered', cy: 'pryd mae’n rhaid ei ateb' },
}

const differs = (field: Field, expected: string, got: string): Words => ({
  en: `This example expects ${fieldWords[field].en} to be ${expected}, and the rules give ${got}. Change the rules, or what it expects`,
  cy: `Mae’r enghraifft hon yn disgwyl ${expected} ar gyfer ${fieldWords[field].cy}, ac mae’r rheolau’n rhoi ${got}. Newidiwch y rheolau, neu’r hyn y mae’n ei ddisgwyl`,
})
const unplaced: Words = {
  en: 'There is no such category to try this example with. Choose one of the area’s templates',
  cy: 'Nid oes categori o’r fath i roi cynnig ar yr enghraifft hon. Dewiswch un o dempledi’r maes',
}

const findingsOf = (
  { outcome, differences }: ExampleResult,
  at: string,
  language: Language,
): Finding[] => {
  const error = (pointer: string, code: string, words: Words): Finding => ({
    pointer,
    code,
    message: words[language],
    severity: 'error',
  })
  if (outcome === null) return [error(`${at}/given/category`, 'example-unplaced', unplaced)]
  return differences.map(({ field, expected }) =>
    error(`${at}/expect/${field}`, 'example-differs', differs(field, expected, outcome[field])),
  )
}

/**
 * The examples that do not come out as they must, each respect with a JSON Pointer into the
 * configuration. Expects one that `checkConfiguration` found no error in.
 */
export const checkExamples = (area: CompiledArea, language: Language = 'en'): Finding[] =>
  runExamples(area).flatMap((result, index) => findingsOf(result, `/examples/${index}`, language))
