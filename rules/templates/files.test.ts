import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { filesNamed, mostFiles } from './files.ts'
import { keepShownAnswers } from './shown.ts'
import { anyAnswers, fileId, forms } from './testing/forms.ts'
import { withoutPersonal } from './without-personal.ts'

const photos = { type: 'array', title: 'Photos', items: { type: 'string', format: 'file' } }
const form = {
  type: 'object',
  properties: {
    photos,
    note: { type: 'string', title: 'Note' },
    where: { type: 'object', title: 'Where', properties: { 'a/b': photos } },
    people: {
      type: 'array',
      title: 'People',
      items: { type: 'object', properties: { photos, name: { type: 'string', title: 'Name' } } },
    },
  },
}

describe('the files that answers name', () => {
  test('are told with their places, wherever they were asked for', () => {
    const answers = {
      note: fileId(9),
      photos: [fileId(1), fileId(2)],
      where: { 'a/b': [fileId(3)] },
      people: [{ name: fileId(8) }, { photos: [fileId(4)] }],
    }
    expect(filesNamed(form, answers)).toEqual([
      { id: fileId(1), pointer: '/photos/0' },
      { id: fileId(2), pointer: '/photos/1' },
      { id: fileId(3), pointer: '/where/a~1b/0' },
      { id: fileId(4), pointer: '/people/1/photos/0' },
    ])
  })

  test('are none where nothing of the kind was answered', () => {
    expect(filesNamed(form, { photos: 'x', people: 7, where: [] })).toEqual([])
    expect(filesNamed({}, { photos: [fileId(1)] })).toEqual([])
  })

  test('are none of what is withheld: nobody is given by a file what the answers keep back', () => {
    fc.assert(
      fc.property(forms, anyAnswers, (any, given) => {
        const answers = keepShownAnswers(any, given)
        expect(filesNamed(any, withoutPersonal(any, answers))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

test.each([
  [undefined, 5],
  [1, 1],
  [10, 10],
  [99, 10],
])('a question with maxItems %p takes %i files', (maxItems, most) => {
  expect(mostFiles(maxItems === undefined ? photos : { ...photos, maxItems })).toBe(most)
})
