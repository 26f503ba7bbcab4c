import { describe, expect, it } from '@jest/globals'
import { actionTitle, resourceTitle } from './action-words.ts'
import { reachOf } from './reach.ts'
import { resources } from './resources/index.ts'
import { shippedRoles } from './roles.ts'
import { scopes } from './scopes/index.ts'

const isUntold = (words: { en: string; cy: string }, id: string) =>
  words.en === id && words.cy === id

describe('everything that a policy may name has words', () => {
  it('for every resource and action', () => {
    const untold = resources.flatMap(({ name, actions }) => [
      ...(isUntold(resourceTitle(name), name) ? [name] : []),
      ...actions
        .filter((action) => isUntold(actionTitle(name, action), action))
        .map((action) => `${name} ${action}`),
    ])
    expect(untold).toEqual([])
  })

  it('in two languages that differ, for every scope and role', () => {
    const same = [...scopes, ...shippedRoles]
      .filter(({ title }) => title.en === title.cy)
      .map(({ title }) => title.en)
    // A partner is “partner” in Welsh too.
    expect(same).toEqual(['Partner'])
    const told = scopes.map(({ told }) => [told('en', 'Ann', 'Trees'), told('cy', 'Ann', 'Coed')])
    expect(told.filter(([en, cy]) => en === cy)).toEqual([])
  })

  it('joined where a scope is narrowed', () => {
    expect(reachOf('own-team+not-restricted')?.title).toEqual({
      en: 'enquiries of their teams, unless restricted',
      cy: 'ymholiadau eu timau, oni bai eu bod yn gyfyngedig',
    })
  })

  it('and none for the names of objects’ own properties', () => {
    expect(actionTitle('__proto__', 'constructor')).toEqual({
      en: 'constructor',
      cy: 'constructor',
    })
    expect(resourceTitle('constructor')).toEqual({ en: 'constructor', cy: 'constructor' })
  })
})
