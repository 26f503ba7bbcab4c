import { describe, expect, it } from '@jest/globals'
import { deepest, hostileNames } from './hostile-input.ts'

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))

describe('hostileNames', () => {
  it.each([
    ['a MongoDB operator', '{"answers":{"$where":"1"}}', '/answers/$where'],
    ['a dotted name', '{"a.b":1}', '/a.b'],
    ['the prototype of everything', '{"__proto__":{"admin":true}}', '/__proto__'],
    ['a constructor', '{"list":[{"constructor":1}]}', '/list/0/constructor'],
    ['a name with a slash in it', '{"a/$b":{"$c":1}}', '/a~1$b/$c'],
  ])('finds %s', (_says, body, pointer) => {
    expect(hostileNames(JSON.parse(body))).toEqual([expect.objectContaining({ pointer })])
  })

  it('lets values be anything', () => {
    expect(hostileNames({ text: '$where', list: ['__proto__', 'a.b'] })).toEqual([])
  })

  it('stops at the depth it allows, however deep the body', () => {
    expect(hostileNames(nested(deepest))).toEqual([])
    expect(hostileNames(nested(deepest + 1))).toBe('too-deep')
    expect(hostileNames(nested(100_000))).toBe('too-deep')
  })
})
