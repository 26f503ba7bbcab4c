import type { Words } from '../refusal.ts'

/** Why a change is refused, whichever change it is. */
export const adminWords = {
  ownGrants: {
    en: 'Nobody changes their own roles. Ask another admin.',
    cy: 'Nid oes neb yn newid ei rolau ei hun. Gofynnwch i weinyddwr arall.',
  },
  ownAccess: {
    en: 'Nobody deactivates themselves. Ask another admin.',
    cy: 'Nid oes neb yn dadactifadu ei hun. Gofynnwch i weinyddwr arall.',
  },
  usernameTaken: {
    en: 'Somebody has this username already. Choose another.',
    cy: 'Mae’r enw defnyddiwr hwn gan rywun eisoes. Dewiswch un arall.',
  },
  badCursor: {
    en: 'This page marker was not made by Portreeve. Begin at the first page.',
    cy: 'Nid Portreeve a wnaeth y nod tudalen hwn. Dechreuwch ar y dudalen gyntaf.',
  },
} satisfies Record<string, Words>
