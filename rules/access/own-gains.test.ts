import { describe, expect, it, test } from '@jest/globals'
import { ownGains } from './own-gains.ts'
import { lineText } from './policy-lines.ts'

const line = (text: string) => {
  const [role = '', resource = '', action = '', scope = ''] = text.split(' ')
  return { role, resource, action, scope }
}

const before = ['admin policy manage all', 'officer enquiry read own-team'].map(line)

const gains = (held: string[], added: string, shipped: string[] = []) =>
  ownGains(
    { before, after: [...before, line(added)], shipped: shipped.map(line) },
    new Set(held),
  ).map(lineText)

describe('nobody gives themselves more', () => {
  test.each<[string, string[], string, boolean]>([
    ['for a role one holds', ['admin'], 'admin enquiry read all', true],
    ['for everyone', ['admin'], 'person configuration read all', true],
    ['for a role one does not hold', ['admin'], 'officer enquiry reopen own-team', false],
    ['further than one reaches', ['officer'], 'officer enquiry read own-area', true],
    [
      'narrower than one reaches',
      ['officer'],
      'officer enquiry read own-team+not-restricted',
      false,
    ],
    [
      'the same through another role',
      ['admin', 'governance'],
      'governance policy manage all',
      false,
    ],
    ['a place of another role', ['officer', 'lead'], 'lead enquiry read own-team', true],
  ])('%s', (_says, held, added, expected) => {
    expect(gains(held, added)).toEqual(expected ? [line(added)].map(lineText) : [])
  })

  it('but what ships may be put back', () => {
    expect(gains(['admin'], 'admin audit read all')).toHaveLength(1)
    expect(gains(['admin'], 'admin audit read all', ['admin audit read all'])).toEqual([])
  })
})
