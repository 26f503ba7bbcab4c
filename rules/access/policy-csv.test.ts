import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from '@jest/globals'
import fc from 'fast-check'
import type { CustomRole } from '../../schemas/types/index.ts'
import { faultsInLines } from './check.ts'
import { readPolicy, rulesOf } from './policy.ts'
import { readPolicyCsv } from './policy-csv.ts'
import { policyText } from './policy-lines.ts'
import { sortedLines } from './sorted-lines.ts'
import { faultsInWhole } from './whole-faults.ts'

const policyFile = (name: string) => readFileSync(`${__dirname}/../policy/${name}`, 'utf8')
const modelText = policyFile('access.model.conf')
const shipped = policyFile('access.policy.csv')

describe('a policy in CSV', () => {
  it('is read as Casbin reads it', async () => {
    const ours = readPolicyCsv(shipped, 'en')
    expect(ours.faults).toEqual([])
    expect(ours.lines).toEqual(await rulesOf(await readPolicy(modelText, shipped)))
    expect(ours.lines.length).toBeGreaterThan(100)
  })

  it('that ships has no fault, alone or as a whole', () => {
    const { lines } = readPolicyCsv(shipped, 'en')
    expect(faultsInLines(lines, [], 'en')).toEqual([])
    expect(faultsInWhole({ lines, roles: [] }, 'en')).toEqual([])
  })

  it('is written so that it is read back, in whatever order it is kept', () => {
    const word = fc.constantFrom('officer', 'enquiry', 'read', 'own-team+not-restricted', 'all')
    const lines = fc.array(fc.record({ role: word, resource: word, action: word, scope: word }), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(lines, (written) => {
        const sorted = sortedLines(written, [])
        expect(readPolicyCsv(policyText(sorted), 'en').lines).toEqual(sorted)
        expect(
          sortedLines(sorted.toReversed(), [])
            .map((one) => policyText([one]))
            .sort(),
        ).toEqual(sorted.map((one) => policyText([one])).sort())
      }),
    )
  })

  test.each([
    ['p, officer, enquiry, read', '/csv/1', 'columns'],
    ['# a\n\ng, ann, admin', '/csv/3', 'grant'],
    ['p, "officer', '/csv/1', 'csv'],
  ])('%j is refused at %s', (text, pointer, code) => {
    const { faults } = readPolicyCsv(text, 'en')
    expect(faults).toMatchObject([{ pointer, code }])
    expect(readPolicyCsv(text, 'cy').faults[0]?.message).not.toBe(faults[0]?.message)
  })
})

describe('a policy as a whole', () => {
  const { lines } = readPolicyCsv(shipped, 'en')
  const without = (text: string) =>
    lines.filter((line) => policyText([line]).trim() !== `p, ${text}`)
  const role: CustomRole = {
    id: 'clerk',
    title: { en: 'Clerk', cy: 'Clerc' },
    domains: ['council'],
  }

  test.each([
    ['session of everyone', { lines: without('person, session, read, all'), roles: [] }, 'needed'],
    ['giving of roles', { lines: without('admin, grants, manage, all'), roles: [] }, 'no-keys'],
    ['adding of people', { lines: without('admin, people, manage, all'), roles: [] }, 'no-keys'],
    ['a role’s own id', { lines, roles: [{ ...role, id: 'admin' }] }, 'role-taken'],
    ['a role’s id once', { lines, roles: [role, role] }, 'role-taken'],
  ])('needs %s', (_says, content, code) => {
    expect(faultsInWhole(content, 'en').map((fault) => fault.code)).toEqual([code])
  })
})
