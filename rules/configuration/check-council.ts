import type { Council } from '../../schemas/types/index.ts'
import { checkCalendar } from '../deadlines/index.ts'
import { shippedCalendars } from '../policy/calendars/shipped.ts'
import type { Language } from '../words/language.ts'
import type { Words } from '../words/words.ts'
import { errorsAt, type Finding } from './finding.ts'

const twice = (id: string): Words => ({
  en: `"${id}" is used twice here. Give each its own id`,
  cy: `Defnyddir "${id}" ddwywaith yma. Rhowch ei ddynodydd ei hun i bob un`,
})
const noTriage = (id: string): Words => ({
  en: `There is no team "${id}" to place what no rule places. Choose one of the teams`,
  cy: `Nid oes tîm "${id}" i leoli’r hyn nad oes rheol yn ei leoli. Dewiswch un o’r timau`,
})
const ships = (id: string): Words => ({
  en: `"${id}" is a calendar that ships with Portreeve, and two of one name would give different dates. Give this one its own id`,
  cy: `Mae "${id}" yn galendr sy’n dod gyda Portreeve, a byddai dau o’r un enw’n rhoi dyddiadau gwahanol. Rhowch ei ddynodydd ei hun i hwn`,
})

const isShipped = (wanted: string): boolean => shippedCalendars.some(({ id }) => id === wanted)

/**
 * Everything found in what all service areas share, with JSON Pointers into it. Expects a council
 * that its schema accepts. Which areas a team may name is for the areas' own documents to say.
 */
export const checkCouncil = (council: Council, language: Language = 'en'): Finding[] => {
  const { teams, triage, calendars } = council
  const lists = ['wards', 'teams', 'partners', 'calendars'] as const
  const error = (pointer: string, code: string, words: Words): Finding => ({
    pointer,
    code,
    message: words[language],
    severity: 'error',
  })
  return [
    ...lists.flatMap((list) => {
      const ids = council[list].map(({ id }) => id)
      return ids.flatMap((id, index) =>
        ids.indexOf(id) === index ? [] : [error(`/${list}/${index}/id`, 'duplicate-id', twice(id))],
      )
    }),
    ...(teams.some(({ id }) => id === triage)
      ? []
      : [error('/triage', 'unknown-team', noTriage(triage))]),
    ...calendars.flatMap((calendar, index) => [
      ...(isShipped(calendar.id)
        ? [error(`/calendars/${index}/id`, 'shipped-id', ships(calendar.id))]
        : []),
      ...errorsAt(`/calendars/${index}`, checkCalendar(calendar, language)),
    ]),
  ]
}
