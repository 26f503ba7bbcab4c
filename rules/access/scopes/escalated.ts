import type { Scope } from '../scope.ts'

/** What a member escalated and nobody has answered yet. It narrows another scope: `own-area+escalated`. */
export const escalated: Scope = {
  name: 'escalated',
  anywhere: true,
  predicate: (_viewer, _domains, subject) => subject.escalation !== undefined,
  filter: () => ({ escalation: { $exists: true } }),
  sentence: (language) =>
    language === 'cy' ? 'Mae’r aelod wedi’i uwchgyfeirio.' : 'The member has escalated it.',
}
