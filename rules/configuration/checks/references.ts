import type { Words } from '../../words/words.ts'
import { error, type Check } from '../finding.ts'

/** A name written somewhere, and the names that there are. */
interface Mention {
  pointer: string
  name: string | undefined
  known: ReadonlySet<string>
  code: string
  words: (name: string) => Words
}

const idsOf = (list: readonly { id: string }[]): ReadonlySet<string> =>
  new Set(list.map(({ id }) => id))

const noCategory = (name: string): Words => ({
  en: `There is no category "${name}" in this area. Choose one of its templates`,
  cy: `Nid oes categori "${name}" yn y maes hwn. Dewiswch un o’i dempledi`,
})
const noWard = (name: string): Words => ({
  en: `There is no ward "${name}". Choose one of the council’s wards`,
  cy: `Nid oes ward "${name}". Dewiswch un o wardiau’r cyngor`,
})
const noTeam = (name: string): Words => ({
  en: `There is no team "${name}". Choose one of the council’s teams`,
  cy: `Nid oes tîm "${name}". Dewiswch un o dimau’r cyngor`,
})

/** Model answers and examples that name categories, wards or teams that there are not. */
export const references: Check = (checked) => {
  const { configuration, council } = checked
  const categories = idsOf(configuration.templates)
  const wards = idsOf(council.wards)
  const teams = idsOf(council.teams)
  const category = { known: categories, code: 'unknown-category', words: noCategory }
  const mentions: Mention[] = [
    ...configuration.modelAnswers.flatMap((answer, index) =>
      answer.categories.map((name, at) => ({
        pointer: `/modelAnswers/${index}/categories/${at}`,
        name,
        ...category,
      })),
    ),
    ...configuration.examples.flatMap(({ given, expect }, index): Mention[] => [
      { pointer: `/examples/${index}/given/category`, name: given.category, ...category },
      {
        pointer: `/examples/${index}/given/ward`,
        name: given.ward,
        known: wards,
        code: 'unknown-ward',
        words: noWard,
      },
      {
        pointer: `/examples/${index}/expect/team`,
        name: expect.team,
        known: teams,
        code: 'unknown-team',
        words: noTeam,
      },
    ]),
  ]
  return mentions.flatMap(({ pointer, name, known, code, words }) =>
    name === undefined || known.has(name) ? [] : [error(checked, pointer, code, words(name))],
  )
}
