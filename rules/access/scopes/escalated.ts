import type { Language, Scope } from '../scope.ts'

const says = (language: Language): string =>
  language === 'cy' ? 'Mae’r aelod wedi’i uwchgyfeirio.' : 'The member has escalated it.'

/** What a member escalated and nobody has answered yet. It narrows another scope: `own-area+escalated`. */
export const escalated: Scope = {
  name: 'escalated',
  title: { en: 'once escalated', cy: 'wedi iddynt gael eu huwchgyfeirio' },
  anywhere: true,
  predicate: (_viewer, _domains, subject) => subject.escalation !== undefined,
  filter: () => ({ escalation: { $exists: true } }),
  holders: ({ escalation }) => (escalation === undefined ? null : {}),
  sentence: says,
  told: says,
}
