import type { Titled } from '../../../schemas/types/index.ts'
import type { Areas, PublishedArea } from '../areas.ts'
import { localArea } from '../local-area.ts'
import type { Language } from '../refusal.ts'

/** What service areas and categories are called now, in one language. */
export interface AreaTitles {
  area(id: string): Titled
  category(area: string, id: string): Titled
}

function titlesIn(published: readonly PublishedArea[], language: Language): AreaTitles {
  const areas = new Map<string, string>()
  const categories = new Map<string, string>()
  for (const area of published) {
    const { id, title, templates } = localArea(area, language).configuration
    areas.set(id, title)
    for (const template of templates) categories.set(`${id} ${template.id}`, template.title)
  }
  return {
    area: (id) => ({ id, title: areas.get(id) ?? id }),
    category: (area, id) => ({ id, title: categories.get(`${area} ${id}`) ?? id }),
  }
}

/** A list of published areas stays the same array only while nothing is published. */
const made = new WeakMap<readonly PublishedArea[], Map<Language, AreaTitles>>()

export async function areaTitles(areas: Areas, language: Language): Promise<AreaTitles> {
  const published = await areas.current()
  const known = made.get(published) ?? new Map<Language, AreaTitles>()
  made.set(published, known)
  const titles = known.get(language) ?? titlesIn(published, language)
  known.set(language, titles)
  return titles
}
