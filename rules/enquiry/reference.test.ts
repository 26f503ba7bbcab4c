import { randomBytes } from 'node:crypto'
import { describe, expect, it, test } from '@jest/globals'
import fc from 'fast-check'
import { newReference, parseReference, referenceAlphabet } from './reference.ts'

const reference = fc.uint8Array({ minLength: 8, maxLength: 8 }).map(newReference)
const letters = Array.from(referenceAlphabet)
const place = fc.integer({ min: 0, max: 8 })

const characters = (written: string): string[] => Array.from(written.replaceAll('-', ''))

describe('a reference', () => {
  it('is nine characters in threes that parse to themselves', () => {
    fc.assert(
      fc.property(reference, (written) => {
        expect(written).toMatch(/^[2-9CFGHJMPQRVWX]{3}(-[2-9CFGHJMPQRVWX]{3}){2}$/)
        expect(parseReference(written)).toBe(written)
      }),
    )
  })

  it('is read however it is written', () => {
    const written = newReference(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]))
    const plain = written.replaceAll('-', '')
    for (const form of [plain, plain.toLowerCase(), ` ${written} `, written.replaceAll('-', '–')]) {
      expect(parseReference(form)).toBe(written)
    }
  })

  test.each([
    '',
    '222',
    '222-222-22',
    '222-222-2222',
    '022-222-222',
    'É22-222-222',
    '2'.repeat(99),
  ])('is not "%s"', (text) => {
    expect(parseReference(text)).toBeNull()
  })

  it('uses every character, everywhere', () => {
    const seen = Array.from({ length: 9 }, () => new Set<string>())
    for (let round = 0; round < 2_000; round += 1) {
      characters(newReference(randomBytes(8))).forEach((letter, at) => seen[at]?.add(letter))
    }
    expect(seen.map((each) => each.size)).toEqual(Array<number>(9).fill(20))
  })

  it('wants eight random bytes', () => {
    expect(() => newReference(new Uint8Array(7))).toThrow(RangeError)
  })
})

describe('the check character shows', () => {
  // The check is linear: what two texts differ in decides. So all pairs at all places are all cases.
  const base = characters(newReference(new Uint8Array(8)))
  const changed = (changes: Record<number, string>): string | null =>
    parseReference(base.map((letter, at) => changes[at] ?? letter).join(''))

  it('every single wrong character', () => {
    fc.assert(
      fc.property(reference, place, fc.constantFrom(...letters), (written, at, letter) => {
        const wrong = characters(written)
        fc.pre(wrong[at] !== letter)
        wrong[at] = letter
        expect(parseReference(wrong.join(''))).toBeNull()
      }),
    )
    for (let at = 0; at < 9; at += 1) {
      const fitting = letters.filter((letter) => changed({ [at]: letter }) !== null)
      expect(fitting).toEqual([base[at]])
    }
  })

  /** For each pair of letters, whether exchanging them `apart` places from each other is noticed. */
  const swapsUnnoticed = (apart: number): string[] => {
    const unnoticed: string[] = []
    for (let at = 0; at + apart < 9; at += 1) {
      for (const one of letters) {
        for (const other of letters) {
          if (one >= other) continue
          const free = [0, 1, 2, 3].find((each) => each !== at && each !== at + apart) ?? 0
          const before = letters.find(
            (letter) => changed({ [at]: one, [at + apart]: other, [free]: letter }) !== null,
          )
          const filled = { [free]: before ?? '' }
          expect(before).toBeDefined()
          if (changed({ ...filled, [at]: other, [at + apart]: one }) !== null) {
            unnoticed.push(`${at}: ${one}${other}`)
          }
        }
      }
    }
    return unnoticed
  }

  test.each([1, 2])('every swap of two characters %d apart', (apart) => {
    expect(swapsUnnoticed(apart)).toEqual([])
  })

  it('every twin heard as another: 44 as 55', () => {
    fc.assert(
      fc.property(reference, fc.integer({ min: 0, max: 7 }), (written, at) => {
        const heard = characters(written)
        fc.pre(heard[at] === heard[at + 1])
        for (const letter of letters.filter((each) => each !== heard[at])) {
          const wrong = heard.map((each, index) =>
            index === at || index === at + 1 ? letter : each,
          )
          expect(parseReference(wrong.join(''))).toBeNull()
        }
      }),
      { numRuns: 50, maxSkipsPerRun: 400 },
    )
  })
})
