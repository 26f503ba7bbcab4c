import { describe, expect, it } from '@jest/globals'
import { withoutPersonal } from './without-personal.ts'

const text = { type: 'string' }
const files = { type: 'array', items: { type: 'string', format: 'file' } }
const personal = { type: 'string', 'x-personal': true }

describe('withoutPersonal', () => {
  it.each([
    [
      'a personal answer',
      { properties: { street: text, name: personal } },
      { street: 'Quay Road', name: 'Somebody' },
      { street: 'Quay Road' },
    ],
    [
      'a personal answer within a set of questions',
      { properties: { visit: { type: 'object', properties: { phone: personal, day: text } } } },
      { visit: { phone: '07700 900000', day: 'Monday' } },
      { visit: { day: 'Monday' } },
    ],
    [
      'a personal answer in every entry of a repeated group',
      {
        properties: {
          people: {
            type: 'array',
            items: { type: 'object', properties: { name: personal, age: text } },
          },
        },
      },
      { people: [{ name: 'A', age: '4' }, { name: 'B' }] },
      { people: [{ age: '4' }, {}] },
    ],
    [
      'files, of which it is not said that they are not personal',
      {
        properties: {
          letters: files,
          photos: { ...files, 'x-personal': false },
          bills: { ...files, 'x-personal': true },
        },
      },
      { letters: ['1'], photos: ['2'], bills: ['3'] },
      { photos: ['2'] },
    ],
    [
      'nothing where nothing is personal',
      { properties: { street: text } },
      { street: 'A' },
      { street: 'A' },
    ],
  ])('takes out %s', (_says, questions, answers, kept) => {
    expect(withoutPersonal({ type: 'object', ...questions }, answers)).toEqual(kept)
  })
})
