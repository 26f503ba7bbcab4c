import { months } from '../../rules/words/months.ts'
import type { HoldReason } from '../../schemas/types/index.ts'
import common from './phrases/common.json'
import highwaysAndLighting from './phrases/highways-and-lighting.json'
import peopleAndMoney from './phrases/people-and-money.json'
import places from './phrases/places.json'
import placesOutdoors from './phrases/places-outdoors.json'
import rulesAndSafety from './phrases/rules-and-safety.json'
import type { Random } from './random.ts'

/** Phrases for any answers, or by `question=choice|choice` for those answers, and `any` for the rest. */
type Phrases = readonly string[] | Readonly<Record<string, readonly string[]>>

type Answers = Readonly<Record<string, unknown>>

interface CategoryPhrases {
  /** Answers to the questions of this name. */
  readonly says?: Readonly<Record<string, Phrases>>
  /** What came of it. */
  readonly outcomes: Phrases
}

const byCategory: Readonly<Record<string, CategoryPhrases>> = {
  ...highwaysAndLighting,
  ...placesOutdoors,
  ...rulesAndSafety,
  ...peopleAndMoney,
}

interface Choice {
  readonly question: string
  readonly answers: ReadonlySet<unknown>
  readonly phrases: readonly string[]
}

/** What each set of phrases is for, read once from its names. */
const choicesIn = new WeakMap<Phrases, readonly Choice[]>()

function choicesOf(phrases: Readonly<Record<string, readonly string[]>>): readonly Choice[] {
  const known = choicesIn.get(phrases)
  if (known !== undefined) return known
  const made = Object.entries(phrases).map(([name, written]) => {
    const [question = '', answers = ''] = name.split('=')
    return { question, answers: new Set(answers.split('|')), phrases: written }
  })
  choicesIn.set(phrases, made)
  return made
}

/** The phrases that go with these answers. */
function fitting(phrases: Phrases, answers: Answers): readonly string[] {
  if (isList(phrases)) return phrases
  const found = choicesOf(phrases).find((each) => each.answers.has(answers[each.question]))
  return found?.phrases ?? phrases['any'] ?? []
}

const isList = (phrases: Phrases): phrases is readonly string[] => Array.isArray(phrases)

const anywhere: Readonly<Record<string, readonly string[]>> = common.says
const streetsByWard: Readonly<Record<string, readonly string[]>> = places

type Point = Exclude<keyof typeof common, 'says' | 'holdNotes' | 'outdoors'>

/** Areas whose work is out of doors, where people speak of places, crews and visits. */
const outdoorAreas: ReadonlySet<string> = new Set([
  'environment',
  'highways',
  'parks-and-trees',
  'street-lighting',
  'waste',
])
const outdoors: Readonly<Partial<Record<Point, readonly string[]>>> = common.outdoors

/** One of the things people say at this point of an enquiry in this service area. */
export const saying = (point: Point, area: string, random: Random): string =>
  random.pick((outdoorAreas.has(area) ? outdoors[point] : undefined) ?? common[point])

/** What the officer notes when an enquiry waits. */
export const holdNote = (reason: HoldReason, random: Random): string =>
  random.pick(common.holdNotes[reason])

/** What somebody could have answered to a question, next to these answers; empty where nothing is written down. */
export function phrasesFor(
  category: string,
  question: string,
  answers: Answers,
): readonly string[] {
  const own = byCategory[category]?.says?.[question]
  return own === undefined ? (anywhere[question] ?? []) : fitting(own, answers)
}

/** What may have come of an enquiry with these answers. @throws if nothing is written down */
export function outcomesOf(category: string, answers: Answers): readonly string[] {
  const outcomes = fitting(byCategory[category]?.outcomes ?? [], answers)
  if (outcomes.length === 0) throw new Error(`No outcome of "${category}" is written down`)
  return outcomes
}

export const streetsOf = (ward: string): readonly string[] => streetsByWard[ward] ?? ['High Street']

const letters = 'ABDEFGHJLNPQRSTUWXYZ'

/** The phrase with `{9}` as figures and `{A}` as letters, drawn anew each time. */
export const withFigures = (phrase: string, random: Random): string =>
  phrase.includes('{')
    ? phrase.replace(/\{[9A]\}/g, (mark) =>
        mark === '{9}'
          ? String(random.between(0, 9))
          : letters.charAt(random.between(0, letters.length - 1)),
      )
    : phrase

/** The outcome with its street and its day filled in. */
export const outcomeWith = (phrase: string, street: string, day: Date): string =>
  phrase
    .replace('{street}', street)
    .replace('{day}', `${day.getUTCDate()} ${months.en[day.getUTCMonth()] ?? ''}`)
