import { localiseConfiguration, otherwiseBecause } from '../../rules/configuration/index.ts'
import { localiseTemplate, type ResolvedTemplate } from '../../rules/templates/index.ts'
import type { AreaConfiguration } from '../../schemas/types/index.ts'
import type { PublishedArea } from './areas.ts'
import type { Language } from './refusal.ts'

/** A service area's configuration in one language, made once a version. */
export interface LocalArea {
  readonly configuration: AreaConfiguration
  /** A category's template with its blocks written out; undefined where there is no such category. */
  template(category: string): ResolvedTemplate | undefined
  /** Why a rule decided, given the English that an enquiry keeps; somebody's own words stay. */
  because(english: string): string
}

function reasons(english: AreaConfiguration, local: AreaConfiguration, language: Language) {
  const pairs = (['routing', 'deadlines', 'escalation'] as const).flatMap((part) =>
    english[part].rules.map(
      (rule, at) => [rule.because, local[part].rules[at]?.because ?? rule.because] as const,
    ),
  )
  const { because } = english.deadlines.otherwise
  const otherwise =
    because === undefined ? [] : [[because, local.deadlines.otherwise.because] as const]
  return new Map<string, string | undefined>([
    [otherwiseBecause.en, otherwiseBecause[language]],
    ...otherwise,
    ...pairs,
  ])
}

function localise({ compiled }: PublishedArea, language: Language): LocalArea {
  const configuration = localiseConfiguration(compiled.configuration, language)
  const because = reasons(compiled.configuration, configuration, language)
  const templates = new Map<string, ResolvedTemplate>()
  return {
    configuration,
    template(category) {
      const known = templates.get(category)
      const resolved = compiled.templates.get(category)
      if (known !== undefined || resolved === undefined) return known
      const local = localiseTemplate(resolved, language)
      templates.set(category, local)
      return local
    },
    because: (english) => because.get(english) ?? english,
  }
}

const made = new WeakMap<PublishedArea, Map<Language, LocalArea>>()

/** The area in the reader's language. */
export function localArea(area: PublishedArea, language: Language): LocalArea {
  const known = made.get(area) ?? new Map<Language, LocalArea>()
  made.set(area, known)
  const local = known.get(language) ?? localise(area, language)
  known.set(language, local)
  return local
}
