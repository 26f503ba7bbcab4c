import { describe, expect, test } from '@jest/globals'
import { isSafePattern } from './pattern.ts'

describe('patterns', () => {
  test.each([
    '^[A-Z]{2}\\d{6}$',
    '^\\d+\\.\\d+$',
    '^(?:yes|no)$',
    '^C(?:A|B)?\\d{1,4}$',
    '^\\w+-\\w+$',
    '[a-z]+',
  ])('%s is safe', (pattern) => expect(isSafePattern(pattern)).toBe(true))

  test.each([
    ['nested repeats', '^(a+)+$'],
    ['a repeated choice', '^(a|aa)+$'],
    ['many repeats after one another', '^a*a*a*a*$'],
    ['many options after one another', `^${'a?'.repeat(30)}${'a'.repeat(30)}$`],
    ['a group many times over', '^(a?a?a?){12}$'],
    ['looking ahead', '^(?=a).*$'],
    ['a reference back', '^(a+)\\1$'],
    ['no expression at all', '^(a$'],
    ['too long', `^${'a'.repeat(200)}$`],
  ])('%s is not', (_says, pattern) => expect(isSafePattern(pattern)).toBe(false))
})
