import type { Condition, Council, Template } from '../../schemas/types/index.ts'
import { standardFactTypes, type FactType, type FactTypes } from '../conditions/index.ts'
import { factTypes } from '../templates/index.ts'

const joined = (one: FactType | undefined, other: FactType): FactType => {
  if (one?.choices === undefined || other.choices === undefined) return one ?? other
  return { ...one, choices: [...new Set([...one.choices, ...other.choices])] }
}

/**
 * The facts that an area's rules may ask about: the standard ones with this area's categories and
 * this council's wards, and the answers of all its templates. A question that several templates ask
 * has the choices of all; where they ask it as different types the first counts (`differingFacts`).
 */
export const areaFactTypes = (
  templates: readonly Template[],
  { wards }: Pick<Council, 'wards'>,
): FactTypes => {
  const types: FactTypes = {
    ...standardFactTypes,
    category: { type: 'choice', choices: templates.map(({ id }) => id) },
    ward: { type: 'choice', choices: wards.map(({ id }) => id) },
  }
  for (const { form } of templates) {
    for (const [field, type] of Object.entries(factTypes(form))) {
      types[field] = joined(types[field], type)
    }
  }
  return types
}

type Part = Condition['rules'][number]

const categoriesOf = (part: Part): readonly unknown[] | undefined => {
  if (!('field' in part) || part.field !== 'category') return undefined
  if (part.operator === '=') return [part.value]
  return part.operator === 'in' && Array.isArray(part.value) ? part.value : undefined
}

/** The categories to which a condition limits itself outright; undefined when to none. */
export const categoriesIn = ({
  combinator,
  not,
  rules,
}: Condition): readonly unknown[] | undefined =>
  combinator === 'and' && not !== true
    ? rules.map(categoriesOf).find((categories) => categories !== undefined)
    : undefined

/** The facts of the enquiries that a condition can match: a rule for one category knows its template. */
export const factTypesFor = (
  condition: Condition,
  templates: readonly Template[],
  council: Pick<Council, 'wards'>,
): FactTypes => {
  const categories = categoriesIn(condition)
  const some = templates.filter(({ id }) => categories?.includes(id) ?? true)
  const types = areaFactTypes(some.length > 0 ? some : templates, council)
  return { ...types, category: { type: 'choice', choices: templates.map(({ id }) => id) } }
}

/** The facts that a template asks as another type than a template before it. */
export const differingFacts = (template: Template, types: FactTypes): string[] =>
  Object.entries(factTypes(template.form))
    .filter(([field, { type }]) => types[field]?.type !== type)
    .map(([field]) => field)
