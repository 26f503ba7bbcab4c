import type { Me } from '../../schemas/types/index.ts'

/** What a person mostly comes for: to raise, to raise for others, to answer, to watch over, or none of these. */
export type Standing = 'member' | 'support' | 'officer' | 'overseer' | 'administrator'

const standings: Readonly<Record<string, Standing>> = {
  councillor: 'member',
  mp: 'member',
  support: 'support',
  officer: 'officer',
  partner: 'officer',
}

const onlyAdministers = ({ kind, roles }: Me) =>
  kind === 'admin' && roles.every(({ role }) => role === 'admin')

export const standingOf = (me: Me): Standing =>
  onlyAdministers(me) ? 'administrator' : (standings[me.kind] ?? 'overseer')

/** Where each of them starts. */
export const homeOf: Readonly<Record<Standing, string>> = {
  member: '/my-enquiries',
  support: '/members',
  officer: '/queue',
  overseer: '/queue',
  administrator: '/',
}

/** Whether the person raises enquiries: members, and those who act for them. */
export const mayRaise = (me: Me): boolean =>
  standingOf(me) === 'member' ||
  me.actsFor.length > 0 ||
  me.roles.some(({ role }) => role === 'member' || role === 'support')
