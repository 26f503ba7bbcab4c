import type { Audience, LadderStep } from '../../schemas/types/index.ts'
import type { Language } from '../words/language.ts'
import { limitIn } from '../words/limit.ts'
import type { Words } from '../words/words.ts'

const named: Readonly<Record<Audience, Words>> = {
  member: { en: 'the member', cy: 'yr aelod' },
  officer: { en: 'the officer', cy: 'y swyddog' },
  'team-lead': { en: 'the team lead', cy: 'arweinydd y tîm' },
  'service-manager': { en: 'the service manager', cy: 'y rheolwr gwasanaeth' },
  director: { en: 'the director', cy: 'y cyfarwyddwr' },
}

/** Everybody that a step can tell. */
export const audiences: readonly Audience[] = [
  'member',
  'officer',
  'team-lead',
  'service-manager',
  'director',
]

/** Whom a step tells or raises to, or who answers what was escalated. */
export const audienceIn = (audience: Audience, language: Language): string =>
  named[audience][language]

type Limited = Exclude<LadderStep['of'], 'movement'>

/** What each clock runs for. */
const awaited: Readonly<Record<Limited, Words>> = {
  acknowledge: { en: 'the acknowledgement', cy: 'y gydnabyddiaeth' },
  respond: { en: 'the answer', cy: 'yr ateb' },
  update: { en: 'the update', cy: 'y diweddariad' },
  investigate: { en: 'the senior manager’s answer', cy: 'ateb yr uwch-reolwr' },
}

const atShare: Readonly<Record<Language, (percent: number, what: string) => string>> = {
  en: (percent, what) =>
    percent === 100
      ? `When ${what} is due`
      : `When ${percent}% of the time for ${what} ${percent > 100 ? 'has passed' : 'is used up'}`,
  cy: (percent, what) =>
    percent === 100
      ? `Pan fydd ${what} yn ddyledus`
      : `Pan fydd ${percent}% o’r amser ar gyfer ${what} wedi mynd heibio`,
}

const before: Readonly<Record<Language, (limit: string, what: string) => string>> = {
  en: (limit, what) => `${limit} before ${what} is due`,
  cy: (limit, what) => `${limit} cyn bod ${what} yn ddyledus`,
}

const after: Readonly<Record<Language, (limit: string, what: string) => string>> = {
  en: (limit, what) => `${limit} after ${what} was due`,
  cy: (limit, what) => `${limit} ar ôl i’r terfyn ar gyfer ${what} ddod i ben`,
}

const still: Readonly<Record<Language, (limit: string) => string>> = {
  en: (limit) => `After ${limit} in which nothing was done`,
  cy: (limit) => `Ar ôl ${limit} pan na wnaed dim`,
}

/** When a step is taken, in words: "1 working day before the answer is due". */
export const stepSentence = (
  step: Pick<LadderStep, 'of' | 'at' | 'before' | 'after'>,
  language: Language,
): string => {
  if (step.of === 'movement') return still[language](limitIn(step.after ?? 'P0D', language))
  const what = awaited[step.of][language]
  if (step.before !== undefined) return before[language](limitIn(step.before, language), what)
  if (step.after !== undefined) return after[language](limitIn(step.after, language), what)
  return atShare[language](Number.parseInt(step.at ?? '100', 10), what)
}
