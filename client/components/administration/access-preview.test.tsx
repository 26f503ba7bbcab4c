import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import i18next from 'i18next'
import { renderToStaticMarkup } from 'react-dom/server'
import type { AccessPreview } from '../../../schemas/types/index.ts'
import { startWordsIn } from '../../testing/words.ts'
import { Preview } from './access-preview.tsx'

const now = '2026-11-23T12:00:00.000Z'

beforeAll(async () => {
  jest.useFakeTimers({ now: new Date(now) })
  await startWordsIn('en')
})

type Side = AccessPreview['gains']

const side = (people: number, enquiries: number, more = false): Side => ({
  people: {
    count: people,
    more: false,
    first: people === 0 ? [] : [{ username: 'wren', name: 'Wren Ashby' }],
  },
  enquiries: { count: enquiries, more, first: [] },
  rights: [],
})

const textOf = (gains: Side, loses: Side, at = now) =>
  renderToStaticMarkup(<Preview preview={{ at, gains, loses, faults: [] }} />)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll(' .', '.')
    .trim()

describe('what a change would do', () => {
  test.each([
    [
      side(3, 41),
      side(1, 1),
      '3 people gain sight of 41 enquiries. 1 person loses sight of 1 enquiry.',
      'Byddai 3 o bobl yn dechrau gweld 41 ymholiad. Byddai 1 person yn peidio â gweld 1 ymholiad.',
    ],
    [
      side(0, 0),
      side(2, 1000, true),
      'Nobody sees more enquiries. 2 people lose sight of 1000+ enquiries.',
      'Nid oes neb yn gweld mwy o ymholiadau. Byddai 2 o bobl yn peidio â gweld 1000+ ymholiad.',
    ],
  ])('is said in a sentence', async (gains, loses, english, welsh) => {
    await i18next.changeLanguage('en')
    expect(textOf(gains, loses)).toContain(english)
    await i18next.changeLanguage('cy')
    expect(textOf(gains, loses)).toContain(welsh)
    await i18next.changeLanguage('en')
  })

  test('names who, and says when there are more', () => {
    expect(textOf(side(3, 41), side(0, 0))).toContain('Gained Wren Ashby and more')
  })

  test('that begins later says for when it was compared', () => {
    expect(textOf(side(1, 1), side(0, 0))).not.toContain('Compared')
    expect(textOf(side(1, 1), side(0, 0), '2027-05-05T23:00:00.000Z')).toContain(
      'Compared as it will be at 6 May 2027 at midnight',
    )
  })
})
