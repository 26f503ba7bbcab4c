import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { CustomRole, PolicyLine } from '../../../schemas/types/index.ts'
import { changed, changesTo, isNothing, noChanges, readChanges } from './policy-changes.ts'
import type { Policy } from './policy-changes.ts'

const line = (action: string, role = 'officer', scope = 'own-team'): PolicyLine => ({
  role,
  resource: 'enquiry',
  action,
  scope,
})

const role = (id: string, en = id): CustomRole => ({
  id,
  title: { en, cy: en },
  domains: ['team'],
})

const policy = (lines: readonly PolicyLine[], roles: readonly CustomRole[] = []) => ({
  version: 4,
  lines: [...lines],
  roles: [...roles],
})

const inOrder = ({ lines, roles }: Policy) => ({
  lines: lines.map((one) => Object.values(one).join()).sort(),
  roles: roles.map((one) => JSON.stringify(one)).sort(),
})

describe('changes of a policy', () => {
  test('are what is added and removed', () => {
    const changes = changesTo(policy([line('read'), line('close')], [role('a'), role('b')]), {
      lines: [line('read'), line('hold')],
      roles: [role('b', 'B anew'), role('c')],
    })
    expect(changes).toEqual({
      version: 4,
      added: [line('hold')],
      removed: [line('close')],
      newRoles: [role('b', 'B anew'), role('c')],
      goneRoles: ['a'],
    })
  })

  test('leave alone what somebody else changed meanwhile', () => {
    const changes = changesTo(policy([line('read'), line('close')]), {
      lines: [line('read'), line('hold')],
      roles: [],
    })
    const meanwhile = policy([line('read'), line('close'), line('assign')], [role('new')])
    expect(inOrder(changed(meanwhile, changes))).toEqual(
      inOrder({ lines: [line('read'), line('assign'), line('hold')], roles: [role('new')] }),
    )
  })

  test('that somebody else has made already change nothing', () => {
    const wanted = { lines: [line('hold')], roles: [role('a')] }
    const changes = changesTo(policy([line('close')]), wanted)
    expect(isNothing(changesTo(policy(wanted.lines, wanted.roles), changed(wanted, changes)))).toBe(
      true,
    )
  })

  const lines = fc.uniqueArray(
    fc.constantFrom('read', 'hold', 'close', 'assign', 'note').map((action) => line(action)),
    { selector: ({ action }) => action },
  )
  const roles = fc.uniqueArray(
    fc
      .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y'))
      .map(([id, en]) => role(id, en)),
    { selector: ({ id }) => id },
  )

  test('lead from any policy to any other, also after a reload', () => {
    fc.assert(
      fc.property(lines, roles, lines, roles, (before, rolesBefore, after, rolesAfter) => {
        const from = policy(before, rolesBefore)
        const wanted = { lines: after, roles: rolesAfter }
        const kept = readChanges(JSON.parse(JSON.stringify(changesTo(from, wanted))))
        expect(inOrder(changed(from, kept ?? noChanges))).toEqual(inOrder(wanted))
      }),
    )
  })

  test.each([undefined, null, 'text', 7])('are not read from %j', (content) => {
    expect(readChanges(content)).toBeUndefined()
  })

  test('are read without what is none', () => {
    expect(
      readChanges({ version: 2, added: [line('read'), { role: 'x' }], removed: 'no' }),
    ).toEqual({
      ...noChanges,
      version: 2,
      added: [line('read')],
    })
  })
})
