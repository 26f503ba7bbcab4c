import { describe, expect, it } from '@jest/globals'
import { telltaleOf } from './personal-texts.ts'

const form = {
  type: 'object',
  properties: {
    depth: { type: 'integer', title: 'Depth' },
    illness: { type: 'string', title: 'Illness', 'x-personal': true },
    household: {
      type: 'array',
      title: 'Household',
      items: {
        type: 'object',
        properties: {
          name: { type: 'string', title: 'Name', 'x-personal': true },
          age: { type: 'integer', title: 'Age' },
        },
      },
    },
  },
}

const tells = telltaleOf(
  {
    constituent: {
      name: 'Siân ap Penhallow',
      phone: '07700 900123',
      email: 'sian.p@cartref.example',
      address: '4 Cockle Row, Aberwylan',
      consent: true,
    },
    answers: {
      depth: 55,
      illness: 'Emphysema since 2019',
      household: [{ name: 'Cadwgan', age: 12 }],
    },
  },
  form,
)

describe('a text that is to be mailed', () => {
  it.each([
    'We spoke to Siân.',
    'We spoke to SIAN ap Penhallow.',
    'Mrs Penhallow was out.',
    'We rang 07700-900 123 twice.',
    'We rang (07700) 900123.',
    'Written to sian.p@cartref.example today.',
    'The crew went to 4 Cockle Row.',
    'Cadwgan’s room is damp.',
    'Because of the emphysema, since 2019, we hurried.',
  ])('gives somebody away: %j', (text) => {
    expect(tells(text)).toBe(true)
  })

  it.each([
    'The hole is filled; it was 55 mm deep.',
    'An apple and a person, aged 12.',
    'Ring us on 01632 960100.',
    'Cockle Road is open.',
    '',
  ])('does not: %j', (text) => {
    expect(tells(text)).toBe(false)
  })

  it('gives nobody away where nobody is named', () => {
    const nobody = telltaleOf({ answers: { depth: 5 } }, form)
    expect(nobody('Siân, 5 Cockle Row')).toBe(false)
  })
})
