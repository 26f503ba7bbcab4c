import type { Translations } from '../../../schemas/types/index.ts'
import { step } from '../../templates/json.ts'
import { warning, type Check, type Checked, type Finding } from '../finding.ts'
import { hashOfEnglish } from '../localise.ts'
import { valueAt } from '../overlay.ts'

/** A part that has an overlay, and the document whose texts the overlay's pointers name. */
interface Part {
  at: string
  translations: Translations | undefined
  texts: unknown
}

interface Overlaid {
  pointer: string
  /** Of what English it is the translation. */
  of: string
  at: string
}

const checkText = (checked: Checked, texts: unknown, { pointer, of, at }: Overlaid): Finding[] => {
  const english = valueAt(texts, pointer)
  if (typeof english !== 'string') {
    return [
      warning(checked, at, 'translation-of-nothing', {
        en: `There is no text at ${pointer}, so this translation is not used. Remove it`,
        cy: `Nid oes testun yn ${pointer}, felly ni ddefnyddir y cyfieithiad hwn. Tynnwch ef`,
      }),
    ]
  }
  const { digest } = checked
  if (digest === undefined || hashOfEnglish(english, digest) === of) return []
  return [
    warning(checked, at, 'stale-translation', {
      en: `The English has changed since this was translated. Translate again: “${english}”`,
      cy: `Mae’r Saesneg wedi newid ers cyfieithu hwn. Cyfieithwch eto: “${english}”`,
    }),
  ]
}

const checkPart = (checked: Checked, { at, translations, texts }: Part): Finding[] =>
  Object.entries(translations ?? {}).flatMap(([language, overlay]) =>
    Object.entries(overlay).flatMap(([pointer, { of }]) =>
      checkText(checked, texts, {
        pointer,
        of,
        at: `${at}/translations/${language}${step(pointer)}`,
      }),
    ),
  )

const partAt = (
  at: string,
  part: { translations?: Translations },
  texts: unknown = part,
): Part => ({
  at,
  translations: part.translations,
  texts,
})

/** Translations of what is no longer there, or no longer says what was translated. */
export const translations: Check = (checked) => {
  const { configuration } = checked
  const parts = [
    partAt('', configuration),
    partAt('/routing', configuration.routing),
    partAt('/deadlines', configuration.deadlines),
    partAt('/escalation', configuration.escalation),
    // A template may translate what it takes from a block.
    ...configuration.templates.map((part, index) =>
      partAt(`/templates/${index}`, part, checked.templates[index]),
    ),
    ...configuration.messages.map((part, index) => partAt(`/messages/${index}`, part)),
    ...configuration.modelAnswers.map((part, index) => partAt(`/modelAnswers/${index}`, part)),
  ]
  return parts.flatMap((part) => checkPart(checked, part))
}
