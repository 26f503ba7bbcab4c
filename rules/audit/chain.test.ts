import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { AuditEntry } from '../../schemas/types/index.ts'
import { chainVerifier, link, type NewEntry } from './index.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute))

const entry = (number: number, minute = number): NewEntry => ({
  _id: `entry-${number}`,
  kind: 'identity-read',
  at: at(minute),
  by: 'ann',
  enquiry: '2F7-M2Q-X9C',
  detail: { parts: ['constituent'], until: at(number) },
})

/** A chain of so many entries, as it would be written. */
const chainOf = (length: number, chain = 'readings'): AuditEntry[] => {
  const linked: AuditEntry[] = []
  for (let number = 0; number < length; number += 1) {
    linked.push(link(chain, linked.at(-1) ?? null, entry(number), digest))
  }
  return linked
}

const brokenIn = (...chains: readonly (readonly AuditEntry[])[]) => {
  const verifier = chainVerifier(digest)
  for (const one of chains.flat()) verifier.next(one)
  return verifier.broken
}

describe('a chain', () => {
  it('is whole as it was written, however its fields are ordered when read back', () => {
    const reordered = chainOf(4).map(
      (one) => Object.fromEntries(Object.entries(one).reverse()) as unknown as AuditEntry,
    )
    expect([brokenIn(chainOf(4)), brokenIn(reordered)]).toEqual([[], []])
  })

  it('never dates an entry before the one it follows', () => {
    const first = link('readings', null, entry(0, 30), digest)
    expect(link('readings', first, entry(1, 10), digest).at).toEqual(at(30))
  })

  it('names the first link that is not as it was written, and its kind', () => {
    const changes: [string, (chain: AuditEntry[]) => AuditEntry[], number, string][] = [
      ['who', (chain) => changed(chain, 2, { by: 'bob' }), 2, 'changed'],
      ['what', (chain) => changed(chain, 3, { detail: {} }), 3, 'changed'],
      ['when', (chain) => changed(chain, 1, { at: at(59) }), 1, 'changed'],
      ['one taken out', (chain) => chain.toSpliced(2, 1), 3, 'missing'],
      ['the first taken out', (chain) => chain.slice(1), 1, 'missing'],
      ['one added', (chain) => [...chain, link('readings', null, entry(9), digest)], 0, 'missing'],
    ]
    for (const [says, change, sequence, broken] of changes) {
      expect([says, brokenIn(change(chainOf(5)))]).toEqual([
        says,
        [{ chain: 'readings', sequence, broken }],
      ])
    }
  })

  it('is verified apart from the chains before and after it', () => {
    const broken = brokenIn(
      changed(chainOf(3, 'one'), 1, { by: 'bob' }),
      chainOf(3, 'two'),
      chainOf(3, 'three').slice(1),
    )
    expect(broken).toEqual([
      { chain: 'one', sequence: 1, broken: 'changed' },
      { chain: 'three', sequence: 1, broken: 'missing' },
    ])
  })

  it('tells whatever is changed in an entry', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom('kind', 'by', 'enquiry', 'detail', 'previous', 'chain', '_id'),
        fc.string({ minLength: 1 }),
        (index, field, value) => {
          const chain = chainOf(5)
          fc.pre(JSON.stringify(chain[index]?.[field as keyof AuditEntry]) !== `"${value}"`)
          expect(brokenIn(changed(chain, index, { [field]: value })).length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 200 },
    )
  })
})

function changed(chain: readonly AuditEntry[], index: number, change: object): AuditEntry[] {
  return chain.map((one, place) => (place === index ? { ...one, ...change } : one))
}
