import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import {
  checkConfiguration,
  compileArea,
  compileCalendars,
  runExamples,
} from '../../rules/configuration/index.ts'
import { bankHolidays } from '../../rules/policy/calendars/index.ts'
import {
  compileValidator,
  keepShownAnswers,
  localiseTemplate,
  resolveBlocks,
} from '../../rules/templates/index.ts'
import { asList, asObject, type JsonObject } from '../../rules/templates/json.ts'
import type { AreaConfiguration } from '../../schemas/types/index.ts'
import { demonstration, digest, faultsOf, seedFolder } from '../testing/demonstration.ts'
import { readArea } from './area.ts'
import type { DemonstrationCouncil } from './index.ts'
import { untranslated } from './overlay.ts'
import { readJson } from './read-json.ts'

const ids = [
  'adult-social-care',
  'community-safety',
  'customer-services',
  'education-and-transport',
  'environment',
  'highways',
  'housing',
  'licensing',
  'parks-and-trees',
  'planning',
  'regulatory-services',
  'street-lighting',
  'waste',
  'welfare-rights',
]

let loaded: DemonstrationCouncil
beforeAll(async () => {
  loaded = await demonstration()
})

const areaNamed = (id: string): AreaConfiguration => {
  const found = loaded.areas.find((area) => area.id === id)
  if (found === undefined) throw new Error(`There is no service area "${id}"`)
  return found
}

interface Required {
  readonly name: string
  readonly question: JsonObject
}

/** Every question that a form requires, in groups and behind show-ifs too. */
const requiredIn = (form: JsonObject): Required[] => {
  const required = asList(form['required'])
  return [
    ...Object.entries(asObject(form['properties'])).flatMap(([name, value]) => {
      const question = asObject(value)
      const inside = [...requiredIn(question), ...requiredIn(asObject(question['items']))]
      return required.includes(name) ? [{ name, question }, ...inside] : inside
    }),
    ...asList(form['allOf']).flatMap((part) => requiredIn(asObject(asObject(part)['then']))),
  ]
}

it('describes these service areas, and at least forty categories in them', () => {
  expect(loaded.areas.map(({ id }) => id)).toEqual(ids)
  const categories = loaded.areas.flatMap(({ templates }) => templates.map(({ id }) => id))
  expect(categories.length).toBeGreaterThanOrEqual(40)
  expect(new Set(categories).size).toBe(categories.length)
})

describe.each(ids)('%s', (id) => {
  it('is a configuration as the schema has it', () => {
    expect(faultsOf('AreaConfiguration', areaNamed(id))).toEqual([])
  })

  it('has files for its parts and no others, named after what they hold', async () => {
    const folder = path.join(seedFolder, 'areas', id)
    const files = (await readdir(folder)).sort()
    expect(files).toEqual([
      'area.json',
      'deadlines.json',
      'escalation.json',
      'examples.json',
      'messages.json',
      'model-answers.json',
      'routing.json',
      'templates',
    ])
    const heading = await readJson<Record<string, unknown>>(path.join(folder, 'area.json'))
    expect(Object.keys(heading)).toEqual(['id', 'title', 'summary', 'translations'])
    const templates = await readdir(path.join(folder, 'templates'))
    expect(new Set(templates)).toEqual(
      new Set(areaNamed(id).templates.map((template) => `${template.id}.json`)),
    )
  })

  it('passes every check that publishing makes, without a warning', () => {
    const { council, blocks } = loaded
    expect(checkConfiguration(areaNamed(id), council, blocks, { digest })).toEqual([])
  })

  it('has at least two examples, which come out as they must', () => {
    const calendars = compileCalendars(loaded.council, bankHolidays)
    const results = runExamples(compileArea(areaNamed(id), { calendars, blocks: loaded.blocks }))
    expect(results.length).toBeGreaterThanOrEqual(2)
    expect(
      results.flatMap(({ example, differences }) => (differences.length > 0 ? [example] : [])),
    ).toEqual([])
    expect(results.every(({ passed }) => passed)).toBe(true)
  })

  it('names every respect of the outcome in its examples', () => {
    const silent = areaNamed(id).examples.filter(
      ({ expect: { team, priority, acknowledgeBy, respondBy } }) =>
        [team, priority, acknowledgeBy, respondBy].includes(undefined),
    )
    expect(silent).toEqual([])
  })

  it('has examples with answers that their templates accept', () => {
    const { examples, templates } = areaNamed(id)
    const refused = examples.filter(({ given }) => {
      const template = templates.find((each) => each.id === given.category)
      if (template === undefined) return true
      const { form } = resolveBlocks(template, loaded.blocks)
      return !compileValidator(form)(keepShownAnswers(form, given.answers))
    })
    expect(refused.map((example) => example.id)).toEqual([])
  })

  it('places each of its categories by a rule, so that everybody can be told why', () => {
    const { templates, routing } = areaNamed(id)
    const placed = JSON.stringify(routing.rules)
    expect(templates.filter((template) => !placed.includes(`"${template.id}"`))).toEqual([])
  })

  it('says in its own words what to choose where a choice is missing', () => {
    const speechless = areaNamed(id).templates.flatMap((template) =>
      requiredIn(resolveBlocks(template, loaded.blocks).form)
        .filter(({ question }) => ['oneOf', 'items'].some((key) => key in question))
        .filter(({ question }) => !('x-missing' in question))
        .map(({ name }) => `${template.id} ${name}`),
    )
    expect(speechless).toEqual([])
  })

  it('has ladders that watch over every clock, and over standing still', () => {
    const { ladders, limits } = areaNamed(id).escalation
    const watched = ladders.map(({ steps }) => new Set(steps.map(({ of }) => of)))
    const all = new Set(['acknowledge', 'respond', 'update', 'investigate', 'movement'])
    expect(watched).toEqual(ladders.map(() => all))
    expect(limits?.escalateTo).toBeDefined()
  })

  it('speaks Welsh in all that people read', () => {
    const { templates, routing, deadlines, escalation, messages, modelAnswers, ...heading } =
      areaNamed(id)
    const parts = [
      ...templates,
      ...messages,
      ...modelAnswers,
      routing,
      deadlines,
      escalation,
      { title: heading.title, summary: heading.summary, translations: heading.translations },
    ]
    expect(parts.flatMap((part) => untranslated({ ...part }, 'cy'))).toEqual([])
  })
})

it('shows a template in Welsh, blocks and all', () => {
  const pothole = areaNamed('highways').templates.find(({ id }) => id === 'pothole')
  if (pothole === undefined) throw new Error('There is no pothole template')
  const welsh = localiseTemplate(resolveBlocks(pothole, loaded.blocks), 'cy')
  expect(welsh.title).toBe('Twll yn y ffordd')
  expect(JSON.stringify(welsh.form)).not.toMatch(/Where|Which|How|What/)
})

describe('reading it', () => {
  it('says which file is missing', async () => {
    await expect(readArea(path.join(seedFolder, 'areas/nowhere'))).rejects.toThrow(/nowhere/)
  })

  it('says which file is no JSON', async () => {
    const file = path.join(seedFolder, 'council/index.ts')
    await expect(readJson(file)).rejects.toThrow(`${file} is no JSON`)
  })
})
