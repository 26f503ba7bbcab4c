import type { Scope } from '../scope.ts'

/** A member's own enquiries, whoever raised them for the member. */
export const own: Scope = {
  name: 'own',
  title: { en: 'their own enquiries', cy: 'eu hymholiadau eu hunain' },
  anywhere: true,
  predicate: (viewer, _domains, subject) => subject.member === viewer.username,
  filter: (viewer) => ({ member: viewer.username }),
  holders: ({ member }) => ({ people: [member] }),
  sentence: (language) =>
    language === 'cy' ? 'Eich ymholiad chi ydyw.' : 'It is your own enquiry.',
  told: (language, person) =>
    language === 'cy' ? `Ymholiad ${person} ydyw.` : `It is the enquiry of ${person}.`,
}
