import type { Catalogue, Template } from '../../schemas/types/index.ts'
import { localArea } from './local-area.ts'
import type { Language } from './refusal.ts'
import type { Services } from './services.ts'

type Category = Catalogue['areas'][number]['categories'][number]

function categoryOf({ id, title, kind, summary, keywords }: Template): Category {
  return {
    id,
    title,
    kind,
    ...(summary === undefined ? {} : { summary }),
    ...(keywords === undefined ? {} : { keywords }),
  }
}

const byTitle =
  (language: Language) =>
  (one: { title: string }, other: { title: string }): number =>
    one.title.localeCompare(other.title, language)

/** What may be raised: every published service area with its categories, by title. */
export async function catalogue(
  { areas }: Pick<Services, 'areas'>,
  language: Language,
): Promise<Catalogue> {
  const published = await areas.current()
  return {
    areas: published
      .map((area) => localArea(area, language).configuration)
      .map(({ id, title, summary, templates }) => ({
        id,
        title,
        summary,
        categories: templates.map(categoryOf).sort(byTitle(language)),
      }))
      .sort(byTitle(language)),
  }
}
