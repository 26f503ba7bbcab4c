import { describe, expect, it } from '@jest/globals'
import { readArguments } from './arguments.ts'
import { progressLine } from './progress.ts'

const now = new Date('2026-03-11T14:00:00Z')

describe('the arguments', () => {
  it('are a year of enquiries up to now, unless told otherwise', () => {
    expect(readArguments([], now)).toEqual({ enquiries: 3_480, seed: now.getTime(), until: now })
  })

  it('say how many, by which chance and until when', () => {
    const args = ['--enquiries', '250', '--seed=7', '--until', '2025-12-31T17:00:00Z']
    expect(readArguments(args, now)).toEqual({
      enquiries: 250,
      seed: 7,
      until: new Date('2025-12-31T17:00:00Z'),
    })
  })

  it.each([
    [['--enquiries', '-5'], /--enquiries/],
    [['--enquiries', 'many'], /--enquiries is "many"/],
    [['--enquiries', '90000000'], /up to 20000000/],
    [['--seed', '1.5'], /--seed is "1.5"/],
    [['--until', 'yesterday'], /--until is "yesterday"/],
    [['--number', '5'], /--number/],
    [['5'], /5/],
  ])('%j are refused in words', (args, words) => {
    expect(readArguments(args, now)).toMatch(words)
  })
})

describe('the progress', () => {
  it.each([
    [0, 1_000, 0, '0%  0 of 1,000, 0 a second'],
    [250, 1_000, 10, '25%  250 of 1,000, 25 a second, 30 s left'],
    [1_000, 1_000_000, 1, '0%  1,000 of 1,000,000, 1,000 a second, 16 min 39 s left'],
    [1_000, 1_000, 4, '100%  1,000 of 1,000, 250 a second'],
    [0, 0, 0, '100%  0 of 0, 0 a second'],
  ])('%d of %d after %d seconds', (done, total, seconds, line) => {
    const [bar, rest] = [
      progressLine(done, total, seconds).slice(0, 28),
      progressLine(done, total, seconds).slice(29),
    ]
    expect(rest).toBe(line)
    expect(bar).toMatch(/^█*░*$/)
  })
})
