import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anyAnswers, forms } from '../../rules/templates/testing/forms.ts'
import { compileValidator } from '../../rules/templates/validator.ts'
import { placeFor } from './element-ids.ts'
import { byPlace, faultsFound, fromForm, listed } from './found-faults.ts'
import { answersToSubmit, isBlank } from './submitted.ts'

const form = {
  type: 'object',
  required: ['what', 'where', 'people'],
  properties: {
    day: { type: 'string', format: 'date', title: 'Day' },
    what: { type: 'string', title: 'What' },
    where: {
      type: 'object',
      title: 'Where',
      required: ['street'],
      properties: {
        street: { type: 'string', title: 'Street' },
        postcode: { type: 'string', format: 'postcode', title: 'Postcode' },
      },
    },
    people: {
      type: 'array',
      title: 'People',
      items: {
        type: 'object',
        required: ['name'],
        properties: { name: { type: 'string', title: 'Name' } },
      },
    },
    several: {
      type: 'array',
      title: 'Several',
      uniqueItems: true,
      items: { type: 'string', oneOf: [{ const: 'a', title: 'A' }] },
    },
  },
}

describe('answers as they are sent', () => {
  test('empty ones are left out, but the sets and entries that must be there are kept', () => {
    expect(answersToSubmit(form, { what: '  ', day: undefined, several: [] })).toEqual({
      where: {},
      people: [{}],
    })
  })

  test('texts are trimmed, postcodes put right, wrong ones left as typed', () => {
    const where = { street: ' A ', postcode: 'sa13sn' }
    expect(answersToSubmit(form, { where })).toMatchObject({
      where: { street: 'A', postcode: 'SA1 3SN' },
    })
    expect(answersToSubmit(form, { where: { postcode: 'x1' } })).toMatchObject({
      where: { postcode: 'x1' },
    })
  })

  test('what a form keeps of answers that are right is right as well, and does not change again', () => {
    fc.assert(
      fc.property(forms, anyAnswers, (any, answers) => {
        const once = answersToSubmit(any, answers)
        expect(answersToSubmit(any, once)).toEqual(once)
      }),
    )
  })

  test.each([
    [{}, true],
    [{ q: '' }, true],
    [{ set: { q: undefined } }, true],
    [{ set: { q: false } }, false],
    [{ people: [{}, { name: '' }] }, true],
    [{ people: [{ name: 'Ann' }] }, false],
  ])('%j: blank is %s', (answers, blank) => expect(isBlank(answers)).toBe(blank))
})

describe('where faults are shown', () => {
  test.each([
    ['/what', '/what', 'answer_what'],
    ['/day', '/day', 'answer_day-day'],
    ['/where/street', '/where/street', 'answer_where_street'],
    ['/where/gone', '/where', 'answer_where'],
    ['/people/1/name', '/people/1/name', 'answer_people_1_name'],
    ['/people/1', '/people/1', 'answer_people_1'],
    ['/several/0', '/several', 'answer_several'],
  ])('%s at %s', (pointer, place, element) => {
    expect(placeFor(form, pointer)).toEqual({ pointer: place, element })
  })

  test.each(['', '/gone', '/ward', '/__proto__/x'])('“%s” is nowhere on the form', (pointer) => {
    expect(placeFor(form, pointer)).toBeUndefined()
  })

  test('they are listed in the order of the page, those from elsewhere last', () => {
    const faults = [
      '/ward',
      '/people/1/name',
      '/several',
      '/people/0/name',
      '/what',
      '/where/street',
    ].map((pointer) => ({ pointer, message: pointer }))
    const ui = { 'ui:order': ['several', '*'] }
    expect(listed(form, ui, faults).map(({ message }) => message)).toEqual([
      '/several',
      '/what',
      '/where/street',
      '/people/0/name',
      '/people/1/name',
      '/ward',
    ])
  })

  test('the first of several at one place is shown there', () => {
    const places = byPlace(form, [
      { pointer: '/several/0', message: 'first' },
      { pointer: '/several', message: 'second' },
    ])
    expect([...places]).toEqual([['/several', 'first']])
  })

  test('faults of a whole request are read from its answers', () => {
    expect(fromForm(form, [{ pointer: '/answers/what', message: 'm' }])[0]?.pointer).toBe('/what')
    const asks = { type: 'object', properties: { answers: form } }
    expect(fromForm(asks, [{ pointer: '/answers/what', message: 'm' }])[0]?.pointer).toBe(
      '/answers/what',
    )
  })

  test('a validator that could not be loaded finds nothing; the server will', () => {
    expect(faultsFound(undefined, form, {}, 'en')).toEqual([])
    expect(faultsFound(compileValidator(form), form, {}, 'cy')).toHaveLength(3)
  })
})
