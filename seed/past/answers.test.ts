import { beforeAll, expect, it } from '@jest/globals'
import { compileValidator, keepShownAnswers, resolveBlocks } from '../../rules/templates/index.ts'
import { demonstration } from '../testing/demonstration.ts'
import type { DemonstrationCouncil } from '../council/index.ts'
import { answersTo } from './answers.ts'
import { outcomesOf, outcomeWith, streetsOf } from './phrases.ts'
import { randomOf } from './random.ts'
import { monthly } from './volumes.ts'

let loaded: DemonstrationCouncil
beforeAll(async () => {
  loaded = await demonstration()
})

const monthsOf2026 = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 9)))

it('answers every template as its validator wants it, with nothing that was not asked', () => {
  const random = randomOf(5)
  const refused = loaded.areas.flatMap(({ templates }) =>
    templates.flatMap((template) => {
      const resolved = resolveBlocks(template, loaded.blocks)
      const validate = compileValidator(resolved.form)
      const draw = answersTo(resolved)
      return monthsOf2026.flatMap((at) => {
        const answers = draw({ random, category: template.id, ward: 'harbour', at })
        const kept = keepShownAnswers(resolved.form, answers)
        expect(kept).toEqual(answers)
        return validate(kept) ? [] : [{ template: template.id, answers, errors: validate.errors }]
      })
    }),
  )
  expect(refused).toEqual([])
})

it('knows what may have come of whatever is answered', () => {
  const random = randomOf(6)
  for (const template of loaded.areas.flatMap(({ templates }) => templates)) {
    const draw = answersTo(resolveBlocks(template, loaded.blocks))
    for (const at of monthsOf2026) {
      const answers = draw({ random, category: template.id, ward: 'market', at })
      for (const outcome of outcomesOf(template.id, answers))
        expect(outcomeWith(outcome, 'Corn Square', at)).not.toMatch(/[{}]/)
    }
  }
})

it('asks for grit in the cold only', () => {
  const grit = loaded.areas
    .flatMap(({ templates }) => templates)
    .find(({ id }) => id === 'grit-bin')
  if (grit === undefined) throw new Error('There is no grit-bin template')
  const random = randomOf(7)
  const draw = answersTo(resolveBlocks(grit, loaded.blocks))
  const iceIn = (month: number) =>
    Array.from({ length: 40 }, () => {
      const at = new Date(Date.UTC(2026, month, 9))
      return draw({ random, category: 'grit-bin', ward: 'high-moor', at })['ice']
    })
  expect(iceIn(0)).toContain('yes')
  expect(new Set(iceIn(6))).toEqual(new Set(['no']))
})

it('has streets for every ward and a volume for every category', () => {
  expect(loaded.council.wards.filter(({ id }) => streetsOf(id).length < 3)).toEqual([])
  const categories = loaded.areas.flatMap(({ templates }) => templates.map(({ id }) => id))
  expect(new Set(Object.keys(monthly))).toEqual(new Set(categories))
})
