import type { PublishedTemplate } from '../../schemas/types/index.ts'
import { localArea, type LocalArea } from './local-area.ts'
import { done, type Language, type Outcome, refuse } from './refusal.ts'
import type { Services } from './services.ts'

export interface TemplateAsked {
  readonly area: string
  readonly category: string
  /** The published one if not said. */
  readonly version: number | undefined
}

/** The model answers for a category. */
export const modelAnswersFor = (
  { configuration }: LocalArea,
  category: string,
): PublishedTemplate['modelAnswers'] =>
  configuration.modelAnswers
    .filter(({ categories }) => categories.includes(category))
    .map(({ id, title, text }) => ({ id, title, text }))

/** A category's template as published, in the reader's language. */
export async function publishedTemplate(
  { areas }: Pick<Services, 'areas'>,
  language: Language,
  { area: id, category, version }: TemplateAsked,
): Promise<Outcome<PublishedTemplate>> {
  const area = await areas.find(id, version)
  if (area === null) return refuse('not-found')
  const local = localArea(area, language)
  const template = local.template(category)
  if (template === undefined) return refuse('not-found')
  const { kind, title, guidance, form, ui } = template
  return done({
    area: { id, title: local.configuration.title },
    category,
    version: area.version,
    kind,
    title,
    guidance,
    form,
    ui,
    validator: `/api/templates/${id}/${category}/validator.js?version=${area.version}`,
    modelAnswers: modelAnswersFor(local, category),
  })
}

/** The source of a category's validator, compiled at publishing. */
export async function validatorModule(
  { areas }: Pick<Services, 'areas'>,
  { area: id, category, version }: TemplateAsked,
): Promise<Outcome<string>> {
  const area = await areas.find(id, version)
  const source = area?.stored.validators[category]
  return source === undefined ? refuse('not-found') : done(source)
}
