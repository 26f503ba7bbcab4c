import type { Scope } from '../scope.ts'

/** A member's own enquiries, whoever raised them for the member. */
export const own: Scope = {
  name: 'own',
  anywhere: true,
  predicate: (viewer, _domains, subject) => subject.member === viewer.username,
  filter: (viewer) => ({ member: viewer.username }),
  sentence: (language) =>
    language === 'cy' ? 'Eich ymholiad chi ydyw.' : 'It is your own enquiry.',
}
