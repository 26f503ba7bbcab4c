import { describe, expect, test } from '@jest/globals'
import { nothingAbout, noConstituent, readDraft, requestOf } from './draft.ts'
import type { AboutDraft, RaiseDraft } from './draft.ts'

const about: AboutDraft = {
  onBehalfOf: '',
  ward: 'harbour',
  channel: 'phone',
  constituent: {
    about: 'yes',
    name: ' Ann Example ',
    email: '',
    phone: ' 01632 960 001 ',
    address: '',
    consent: true,
    keepInformed: false,
  },
}
const file = {
  id: 'f',
  name: 'a.jpg',
  type: 'image/jpeg',
  size: 4,
  waitsUntil: '2026-03-16T10:00:00Z',
}
const draft: RaiseDraft = {
  version: 3,
  key: 'k',
  about,
  answers: { depth: 3 },
  files: [file],
}

describe('a stored draft', () => {
  test('is read as it was written', () => {
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  })

  test.each([null, 'text', {}, { ...draft, answers: [] }, { ...draft, key: '' }, { version: 1 }])(
    'that is broken (%j) is none',
    (content) => expect(readDraft(content)).toBeUndefined(),
  )

  test('from before there were files has none', () => {
    expect(readDraft({ ...draft, files: undefined })).toEqual({ ...draft, files: [] })
  })

  test('keeps what is whole of its files', () => {
    const files = [file, 'x', null, { id: 'g' }, { id: 7, size: 1 }]
    expect(readDraft({ ...draft, files })?.files).toEqual([file])
  })

  test('keeps what is whole of what was spoilt', () => {
    const spoilt = { ...draft, about: { ward: 7, channel: 'pigeon', constituent: 'x' } }
    expect(readDraft(spoilt)).toEqual({ ...draft, about: nothingAbout })
  })
})

describe('what is sent', () => {
  const ready = {
    area: 'highways',
    category: 'pothole',
    version: 3,
    ward: 'harbour',
    channel: 'phone' as const,
    about,
    answers: { depth: 3 },
  }

  test('has the constituent trimmed, without what was not given', () => {
    expect(requestOf(ready)).toEqual({
      area: 'highways',
      category: 'pothole',
      version: 3,
      ward: 'harbour',
      channel: 'phone',
      answers: { depth: 3 },
      constituent: {
        name: 'Ann Example',
        phone: '01632 960 001',
        consent: true,
        keepInformed: false,
      },
    })
  })

  test('has no constituent when it is a general matter, whatever was typed before', () => {
    const general = { ...about, constituent: { ...about.constituent, about: 'no' as const } }
    expect(requestOf({ ...ready, about: general })).not.toHaveProperty('constituent')
    const unsaid = { ...about, constituent: noConstituent }
    expect(requestOf({ ...ready, about: unsaid })).not.toHaveProperty('constituent')
  })

  test('says for whom, when it is for somebody', () => {
    const request = requestOf({ ...ready, about: { ...about, onBehalfOf: 'councillor' } })
    expect(request.onBehalfOf).toBe('councillor')
  })
})
