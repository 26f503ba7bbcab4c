import { beforeAll, expect, test } from '@jest/globals'
import i18next from 'i18next'
import { startWordsIn } from '../../testing/words.ts'

beforeAll(() => startWordsIn('cy'))

test.each([0, 1, 2, 3, 6, 11])(
  '%d is counted in Welsh, whatever form its number takes',
  (count) => {
    expect(i18next.t('enquiries.shown', { count })).toBe(`${count} ymholiad`)
    expect(i18next.t('queue.nobody', { count })).toBe(`${count} heb neb eto`)
  },
)
