import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { formats, hasFormat } from './index.ts'

describe('formats', () => {
  test.each([
    ['postcode', 'SA1 3SN', true],
    ['postcode', 'sa13sn', true],
    ['postcode', 'EC1A 1BB', true],
    ['postcode', 'W1A 0AX', true],
    ['postcode', 'SA1', false],
    ['postcode', 'SA1 3S', false],
    ['postcode', 'SA1 3SN x', false],
    ['email', 'mari@example.com', true],
    ['email', "o'neill+ward@sub.example.org.uk", true],
    ['email', 'mari@example', false],
    ['email', 'mari example.com', false],
    ['email', 'a@b@example.com', false],
    ['phone', '01632 960 001', true],
    ['phone', '+44 (0)20 7946 0000', true],
    ['phone', '999', false],
    ['phone', 'call me', false],
    ['date', '2024-02-29', true],
    ['date', '2000-02-29', true],
    ['date', '1900-02-29', false],
    ['date', '2026-02-29', false],
    ['date', '2026-04-31', false],
    ['date', '2026-13-01', false],
    ['date', '2026-1-1', false],
  ])('%s: %s', (name, text, expected) => expect(hasFormat(name, text)).toBe(expected))

  test('a date is one exactly when the calendar has it', () => {
    const part = (most: number) => fc.integer({ min: 0, max: most })
    fc.assert(
      fc.property(part(9999), part(13), part(32), (year, month, day) => {
        const text = [
          String(year).padStart(4, '0'),
          ...[month, day].map((each) => String(each).padStart(2, '0')),
        ].join('-')
        const instant = new Date(`${text}T00:00:00Z`)
        const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
        expect(hasFormat('date', text)).toBe(exists)
      }),
    )
  })

  test('tidying keeps the format, and a second time changes nothing', () => {
    for (const [name, text] of [
      ['postcode', 'ec1a1bb'],
      ['email', ' a@example.com '],
      ['phone', ' 01632 960 001'],
    ] as const) {
      const tidy = formats[name]?.tidy(text) ?? ''
      expect(hasFormat(name, tidy)).toBe(true)
      expect(formats[name]?.tidy(tidy)).toBe(tidy)
    }
    expect(formats['postcode']?.tidy('ec1a1bb')).toBe('EC1A 1BB')
  })
})
