import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { hasFormat } from '../../rules/templates/formats/index.ts'
import { answerFromParts, partsFromAnswer } from './calendar-day.ts'
import { answerFromDigits } from './typed-number.ts'

describe('a typed date', () => {
  test.each([
    ['7', '3', '2026', '2026-03-07'],
    ['07', 'March', '2026', '2026-03-07'],
    ['7', 'mawrth', ' 2026 ', '2026-03-07'],
    ['31', '2', '2026', '2026-02-31'],
    ['7', '3', '26', '26-3-7'],
    ['7', '', '2026', '2026--7'],
    ['seven', '3', '2026', '2026-3-seven'],
    ['1-2', '3', '2026', '2026-03-12'],
    ['7', 'constructor', '2026', '2026-constructor-7'],
  ])('%s %s %s is %s', (day, month, year, answer) => {
    expect(answerFromParts({ day, month, year })).toBe(answer)
  })

  test('nothing typed is no answer', () => {
    expect(answerFromParts({ day: ' ', month: '', year: '' })).toBeUndefined()
    expect(partsFromAnswer(undefined)).toEqual({ day: '', month: '', year: '' })
  })

  test('what is kept shows again as the same, right or wrong', () => {
    const part = fc.string({ maxLength: 5 })
    fc.assert(
      fc.property(part, part, part, (day, month, year) => {
        const answer = answerFromParts({ day, month, year })
        expect(answerFromParts(partsFromAnswer(answer))).toBe(answer)
      }),
    )
  })

  test('every real day can be typed', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (at) => {
          const text = at.toISOString().slice(0, 10)
          expect(hasFormat('date', answerFromParts(partsFromAnswer(text)) ?? '')).toBe(true)
        },
      ),
    )
  })
})

describe('a typed number', () => {
  test.each<[string, number | string | undefined]>([
    ['12', 12],
    [' 12 ', 12],
    ['1,200', 1200],
    ['1 200.50', 1200.5],
    ['-3', -3],
    ['.5', 0.5],
    ['12.', '12.'],
    ['1,20', '1,20'],
    ['1e5', '1e5'],
    ['0x10', '0x10'],
    ['twelve', 'twelve'],
    ['9999999999999999', '9999999999999999'],
    ['', undefined],
  ])('“%s” is %s', (text, answer) => expect(answerFromDigits(text)).toBe(answer))
})
