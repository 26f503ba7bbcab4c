/** The longest text that a pattern is tried on, in characters; a longer answer is refused first. */
export const longestPatternedText = 200

const longestPattern = 200
/** Steps that the worst text of that length may cost a backtracking engine: well under a second. */
const mostSteps = 10_000_000

/** How many ways there are to match a part, at most. */
type Ways = number

class Unsafe extends Error {}

/**
 * Reads a pattern of the safe part of regular expressions and counts the ways in which a
 * backtracking engine may try it: literals, classes, groups, alternatives; `*`, `+`, `?`, `{n,m}`
 * on single characters; on groups only `?` and `{n}`. No look-around, no references back.
 */
class Reading {
  private at = 0
  private readonly pattern: string

  constructor(pattern: string) {
    this.pattern = pattern
  }

  whole(): Ways {
    const ways = this.alternatives()
    if (this.at < this.pattern.length) throw new Unsafe()
    return ways * (this.pattern.startsWith('^') ? 1 : longestPatternedText)
  }

  private take(sticky: RegExp): string | undefined {
    const expression = new RegExp(sticky.source, 'y')
    expression.lastIndex = this.at
    const found = expression.exec(this.pattern)?.[0]
    this.at += found?.length ?? 0
    return found
  }

  private alternatives(): Ways {
    let ways = this.sequence()
    while (this.take(/\|/) !== undefined) ways += this.sequence()
    return ways
  }

  private sequence(): Ways {
    let ways = 1
    while (this.at < this.pattern.length && !/[|)]/.test(this.pattern.charAt(this.at))) {
      ways *= this.part()
      if (ways > mostSteps) throw new Unsafe()
    }
    return ways
  }

  private part(): Ways {
    if (this.take(/[\^$]/) !== undefined) return 1
    if (this.take(/\((?!\?)|\(\?:/) !== undefined) return this.group()
    const character = /\[\^?\]?(?:[^\]\\]|\\.)*\]|\\[dDwWsS]|\\[^A-Za-z0-9]|[^\\[\](){}*+?|^$]/
    if (this.take(character) === undefined) throw new Unsafe()
    return this.repetition()
  }

  private group(): Ways {
    const ways = this.alternatives()
    if (this.take(/\)/) === undefined) throw new Unsafe()
    if (this.take(/\?/) !== undefined) return ways + 1
    const times = /\d+/.exec(this.take(/\{\d{1,2}\}/) ?? '{1}')?.[0]
    return ways ** Number(times)
  }

  private repetition(): Ways {
    if (this.take(/[*+]\??/) !== undefined) return longestPatternedText
    if (this.take(/\?/) !== undefined) return 2
    const braces = this.take(/\{\d{1,3}(?:,\d{0,3})?\}/)
    if (braces === undefined) return 1
    const [least, most] = braces.slice(1, -1).split(',')
    if (most === undefined) return 1
    return most === '' ? longestPatternedText : Math.max(1, Number(most) - Number(least) + 1)
  }
}

/**
 * Says whether a pattern that a service manager wrote may be run on what a member types: it must be
 * a regular expression, at most 200 characters long, of the part whose worst case is bounded.
 */
export function isSafePattern(pattern: string): boolean {
  if (pattern.length > longestPattern) return false
  try {
    new RegExp(pattern, 'u')
    return new Reading(pattern).whole() <= mostSteps
  } catch (error) {
    if (error instanceof Unsafe || error instanceof SyntaxError) return false
    throw error
  }
}
