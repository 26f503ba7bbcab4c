import type { Me } from '../../schemas/types/index.ts'

/** What a person mostly comes for: to raise, to raise for others, to answer, or to watch over. */
export type Standing = 'member' | 'support' | 'officer' | 'overseer'

const standings: Readonly<Record<string, Standing>> = {
  councillor: 'member',
  mp: 'member',
  support: 'support',
  officer: 'officer',
  partner: 'officer',
}

export const standingOf = (me: Me): Standing => standings[me.kind] ?? 'overseer'

/** Where each of them starts. */
export const homeOf: Readonly<Record<Standing, string>> = {
  member: '/my-enquiries',
  support: '/members',
  officer: '/queue',
  overseer: '/queue',
}

/** Whether the person raises enquiries: members, and those who act for them. */
export const mayRaise = (me: Me): boolean =>
  standingOf(me) === 'member' ||
  me.actsFor.length > 0 ||
  me.roles.some(({ role }) => role === 'member' || role === 'support')
