import type { AreaConfiguration, Translations } from '../../schemas/types/index.ts'
import { localiseTemplate } from '../templates/index.ts'
import { withText } from './overlay.ts'

/**
 * A part of the configuration in this language: its overlay put over the English, text by text.
 * Where there is no translation the English stays. The result has no translations.
 */
export const localise = <T extends { translations?: Translations }>(
  part: T,
  language: string,
): Omit<T, 'translations'> => {
  const { translations, ...english } = part
  const texts =
    translations !== undefined && Object.hasOwn(translations, language)
      ? Object.entries(translations[language] ?? {})
      : []
  // A text takes the place of a text and of nothing else, so the part keeps its type.
  return texts.reduce<unknown>(
    (done, [pointer, { text }]) => withText(done, pointer, text),
    english,
  ) as Omit<T, 'translations'>
}

/** The whole configuration in this language. Blocks are resolved later; theirs come along then. */
export const localiseConfiguration = (
  configuration: AreaConfiguration,
  language: string,
): AreaConfiguration => {
  const { templates, routing, deadlines, escalation, messages, modelAnswers } = configuration
  return {
    ...localise(configuration, language),
    templates: templates.map((template) => localiseTemplate(template, language)),
    routing: localise(routing, language),
    deadlines: localise(deadlines, language),
    escalation: localise(escalation, language),
    messages: messages.map((message) => localise(message, language)),
    modelAnswers: modelAnswers.map((answer) => localise(answer, language)),
  }
}

/** What a translation keeps of the English it translates: the first 16 hex digits of its SHA-256. */
export const hashOfEnglish = (text: string, digest: (text: string) => string): string =>
  digest(text).slice(0, 16)
