import { DateTime } from 'luxon'
import type { Grant } from '../../../schemas/types/index.ts'
import { defined, ifGiven } from '../defined.ts'

/** Dates without a time begin at midnight there. */
const zone = 'Europe/London'

/** What a table says of somebody who holds no role; an empty cell leaves roles as they are. */
export const noRoles = 'none'

const pattern = /^(\S+) (\S+)(?: from (\S+))?(?: until (\S+))?$/

const instantIn = (text: string): Date | null => {
  const at = DateTime.fromISO(text, { zone })
  return at.isValid ? at.toJSDate() : null
}

function grantIn(text: string): Grant | null {
  const [, role, domain, from, until] = pattern.exec(text.trim().replace(/\s+/g, ' ')) ?? []
  if (role === undefined || domain === undefined) return null
  const period = { from: ifGiven(from, instantIn), until: ifGiven(until, instantIn) }
  if (period.from === null || period.until === null) return null
  return { role, domain, ...defined({ from: period.from, until: period.until }) }
}

/** Roles as a table writes them: “officer team:lighting; member ward:quay until 2027-05-06”. */
export function rolesIn(text: string): { grants: Grant[]; unread: string[] } {
  const parts = text === noRoles ? [] : text.split(';').filter((part) => part.trim() !== '')
  const read = parts.map((part) => ({ part: part.trim(), grant: grantIn(part) }))
  return {
    grants: read.flatMap(({ grant }) => grant ?? []),
    unread: read.flatMap(({ part, grant }) => (grant === null ? [part] : [])),
  }
}

const grantText = ({ role, domain, from, until }: Grant): string =>
  [
    role,
    domain,
    ...(from === undefined ? [] : ['from', from.toISOString()]),
    ...(until === undefined ? [] : ['until', until.toISOString()]),
  ].join(' ')

/** The other way round. */
export const rolesText = (grants: readonly Grant[]): string =>
  grants.length === 0 ? noRoles : grants.map(grantText).join('; ')
