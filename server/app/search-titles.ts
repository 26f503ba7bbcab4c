import type { Council } from '../../schemas/types/index.ts'
import type { Areas, PublishedArea } from './areas.ts'
import { namesOf } from './council-names.ts'
import { foldedWords } from './folded-words.ts'
import type { Filter } from './ports.ts'
import type { Language } from './refusal.ts'
import { areaTitles } from './view/area-titles.ts'

/** The filters for what a word stands for in the title of a category, a service area or a ward. */
export type TitleFilters = (word: string) => Filter[]

interface Searched {
  readonly id: string
  readonly words: readonly string[]
}

interface SearchedArea extends Searched {
  readonly categories: readonly Searched[]
}

const languages: readonly Language[] = ['en', 'cy']

const idsFor = (word: string, among: readonly Searched[]): string[] =>
  among.filter(({ words }) => words.some((one) => one.startsWith(word))).map(({ id }) => id)

const among = (field: string, ids: readonly string[]): Filter[] =>
  ids.length === 0 ? [] : [{ [field]: { $in: ids } }]

async function made(
  areas: Areas,
  council: Council,
  current: readonly PublishedArea[],
): Promise<TitleFilters> {
  const titles = await Promise.all(languages.map((language) => areaTitles(areas, language)))
  const names = languages.map((language) => namesOf(council, language))
  const searched = (id: string, called: readonly string[]): Searched => ({
    id,
    words: called.flatMap(foldedWords),
  })
  const searchedAreas = current.map(({ stored: { configuration } }): SearchedArea => {
    const { id, templates } = configuration
    return {
      ...searched(
        id,
        titles.map((title) => title.area(id).title),
      ),
      categories: templates.map((template) =>
        searched(
          template.id,
          titles.map((title) => title.category(id, template.id).title),
        ),
      ),
    }
  })
  const wards = council.wards.map(({ id }) =>
    searched(
      id,
      names.map((name) => name.ward(id).name),
    ),
  )
  return (word) => {
    const whole = idsFor(word, searchedAreas)
    const parts = searchedAreas
      .filter(({ id }) => !whole.includes(id))
      .flatMap(({ id, categories }) =>
        among('category', idsFor(word, categories)).map((filter) => ({ area: id, ...filter })),
      )
    return [...among('area', whole), ...parts, ...among('ward', idsFor(word, wards))]
  }
}

const known = new WeakMap<readonly PublishedArea[], WeakMap<Council, Promise<TitleFilters>>>()

/** What words stand for in the titles of today, in either language; made once for each publication. */
export async function searchTitles(areas: Areas): Promise<TitleFilters> {
  const [council, current] = await Promise.all([areas.council(), areas.current()])
  const ofCouncil = known.get(current) ?? new WeakMap<Council, Promise<TitleFilters>>()
  known.set(current, ofCouncil)
  const filters = ofCouncil.get(council) ?? made(areas, council, current)
  ofCouncil.set(council, filters)
  return filters
}
