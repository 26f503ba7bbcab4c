import type { Catalogue } from '../../../schemas/types/index.ts'

type Area = Catalogue['areas'][number]
type Category = Area['categories'][number]

/** From and to (exclusive) of matched text. */
export type Range = readonly [number, number]

export interface FoundCategory {
  area: Area
  category: Category
  title: Range[]
  summary: Range[]
}

/** Lower case without accents: "Tân" and "tan" are one word to somebody who searches. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

interface Word {
  text: string
  from: number
  to: number
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    text: fold(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }))

const weights = { title: 8, keywords: 5, summary: 2, area: 1 }

/**
 * The categories in which every word of the query is found, best first; all of them for an empty
 * query. A word is found by its beginning, inside a longer word (from three letters), or with a
 * small typing mistake (from four).
 */
export function searchCatalogue(catalogue: Catalogue, query: string): FoundCategory[] {
  const sought = wordsOf(query).map(({ text }) => text)
  const found: (FoundCategory & { score: number })[] = []
  for (const area of catalogue.areas) {
    for (const category of area.categories) {
      const match = matchCategory(area, category, sought)
      if (match !== undefined) found.push({ area, category, ...match })
    }
  }
  return sought.length === 0 ? found : found.sort((a, b) => b.score - a.score)
}

function matchCategory(area: Area, category: Category, sought: readonly string[]) {
  const fields = {
    title: wordsOf(category.title),
    keywords: wordsOf((category.keywords ?? []).join(' ')),
    summary: wordsOf(category.summary ?? ''),
    area: wordsOf(area.title),
  }
  const title: Range[] = []
  const summary: Range[] = []
  let score = 0
  for (const word of sought) {
    const best = {
      title: bestMatch(word, fields.title, title) * weights.title,
      keywords: bestMatch(word, fields.keywords, []) * weights.keywords,
      summary: bestMatch(word, fields.summary, summary) * weights.summary,
      area: bestMatch(word, fields.area, []) * weights.area,
    }
    const strongest = Math.max(...Object.values(best))
    if (strongest === 0) return undefined
    score += strongest
  }
  return { title, summary, score }
}

/** How well the best of the words fits, 0 to 4; where they fit is added to `ranges`. */
function bestMatch(sought: string, words: readonly Word[], ranges: Range[]): number {
  let best = 0
  for (const word of words) {
    const fit = fitOf(sought, word.text)
    if (fit === 0) continue
    best = Math.max(best, fit)
    ranges.push(rangeIn(word, sought, fit))
  }
  return best
}

const exact = 4
const beginning = 3
const inside = 2
const mistyped = 1

/** How many typing mistakes a word of this length may have. */
const allowedIn = (word: string): number => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0)

function fitOf(sought: string, word: string): number {
  if (word === sought) return exact
  if (word.startsWith(sought)) return beginning
  if (sought.length >= 3 && word.includes(sought)) return inside
  return isMistyped(sought, word) ? mistyped : 0
}

function isMistyped(sought: string, word: string): boolean {
  const allowed = allowedIn(sought)
  if (allowed === 0 || word[0] !== sought[0]) return false
  return [word, word.slice(0, sought.length)].some((one) => mistakes(sought, one) <= allowed)
}

function rangeIn(word: Word, sought: string, fit: number): Range {
  const plain = word.to - word.from === word.text.length
  if (!plain || fit === mistyped) return [word.from, word.to]
  const start = word.from + word.text.indexOf(sought)
  return [start, start + sought.length]
}

/**
 * Typing mistakes between two words: letters added, left out, changed or swapped with a neighbour
 * (the optimal string alignment distance). Words of very different lengths are just 3 apart.
 */
export function mistakes(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i++) {
    rows.push([i])
    for (let j = 1; j <= b.length; j++) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      rows[i]?.push(
        Math.min(
          at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]),
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
  }
  return at(a.length, b.length)
}

/** Ranges in order without overlaps, ready to be marked. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = []
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last !== undefined && from <= last[1]) {
      merged[merged.length - 1] = [last[0], Math.max(last[1], to)]
    } else merged.push([from, to])
  }
  return merged
}
