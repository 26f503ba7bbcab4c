import type { Council, Template } from '../../schemas/types/index.ts'
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

/** The facts that a template asks as another type than a template before it. */
export const differingFacts = (template: Template, types: FactTypes): string[] =>
  Object.entries(factTypes(template.form))
    .filter(([field, { type }]) => types[field]?.type !== type)
    .map(([field]) => field)
