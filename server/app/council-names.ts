import { shippedCalendars } from '../../rules/policy/calendars/shipped.ts'
import type { Council, Titled, WardSummary } from '../../schemas/types/index.ts'
import type { Language } from './refusal.ts'

/** What wards, teams and partners are called in one language. */
export interface CouncilNames {
  readonly council: string
  readonly ward: (id: string) => WardSummary
  readonly team: (id: string) => Titled
  readonly partner: (id: string) => Titled
  readonly calendar: (id: string) => Titled
}

const overlaid = (council: Council, pointer: string, language: Language): string | undefined =>
  language === 'en' ? undefined : council.translations?.[language]?.[pointer]?.text

function titles(council: Council, list: 'teams' | 'partners' | 'calendars', language: Language) {
  const byId = new Map(
    council[list].map(({ id, title }, at) => [
      id,
      overlaid(council, `/${list}/${at}/title`, language) ?? title ?? id,
    ]),
  )
  return (id: string): Titled => ({ id, title: byId.get(id) ?? id })
}

function calendarTitles(council: Council, language: Language) {
  const own = titles(council, 'calendars', language)
  const shipped = new Map(
    shippedCalendars.map(({ id, title, translations }) => [
      id,
      translations?.[language]?.['/title']?.text ?? title,
    ]),
  )
  return (id: string): Titled => ({ id, title: shipped.get(id) ?? own(id).title })
}

function namesIn(council: Council, language: Language): CouncilNames {
  const wards = new Map(
    council.wards.map(({ id, name, nameCy }) => [id, language === 'cy' ? (nameCy ?? name) : name]),
  )
  return {
    council: language === 'cy' ? (council.nameCy ?? council.name) : council.name,
    ward: (id) => ({ id, name: wards.get(id) ?? id }),
    team: titles(council, 'teams', language),
    partner: titles(council, 'partners', language),
    calendar: calendarTitles(council, language),
  }
}

const made = new WeakMap<Council, Partial<Record<Language, CouncilNames>>>()

/** The names of this council in this language; made once for each. */
export function namesOf(council: Council, language: Language): CouncilNames {
  const byLanguage = made.get(council) ?? {}
  made.set(council, byLanguage)
  return (byLanguage[language] ??= namesIn(council, language))
}
