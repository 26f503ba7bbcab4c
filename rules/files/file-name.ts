import type { FileKind } from '../../schemas/types/index.ts'
import { filePolicy } from './policy.ts'

/** Characters of a stored name, its ending included. */
const longestName = 120

/** The ending of a name, in small letters; empty where it has none. */
export const endingOf = (name: string): string =>
  /[^.]\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''

const lastPart = (path: string): string => path.split(/[/\\]/).at(-1) ?? ''

/** What no name needs and some systems read as more than a name: controls, directions, `< > : " | ? *`. */
const unwanted = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}<>:"|?*]/gu

const firstCharacters = (text: string, most: number): string => {
  let cut = ''
  for (const character of text) {
    if (cut.length + character.length > most) break
    cut += character
  }
  return cut
}

const edges = /^[\s.]+|[\s.]+$/gu

/** The name without its folders and without anything that is more than a name; `file` if nothing is left. */
export function tidyName(name: string): string {
  const tidied = lastPart(name.normalize('NFC'))
    .replaceAll(unwanted, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(edges, '')
  const ending = endingOf(tidied)
  if (tidied.length <= longestName) return tidied === '' ? 'file' : tidied
  const stem = ending === '' ? tidied : tidied.slice(0, -ending.length - 1)
  const kept = firstCharacters(stem, longestName - ending.length - 1).replaceAll(edges, '')
  return ending === '' ? kept : `${kept}.${ending}`
}

const known = new Set(filePolicy.kinds.flatMap(({ endings }) => endings))

/**
 * A tidy name that ends as files of this kind do, since by its ending a computer chooses what opens
 * it: an ending of another kind is exchanged, after any other one the right one is put.
 */
export function nameFor(name: string, { endings }: FileKind): string {
  const tidied = tidyName(name)
  const ending = endingOf(tidied)
  if (endings.includes(ending)) return tidied
  const [right] = endings
  const stem = known.has(ending) ? tidied.slice(0, -ending.length - 1) : tidied
  return `${firstCharacters(stem, longestName - right.length - 1)}.${right}`
}
