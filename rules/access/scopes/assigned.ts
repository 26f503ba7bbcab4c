import type { Scope } from '../scope.ts'

/** The enquiries that name this officer. */
export const assigned: Scope = {
  name: 'assigned',
  title: { en: 'enquiries that name them as officer', cy: 'ymholiadau sy’n eu henwi fel swyddog' },
  anywhere: true,
  predicate: (viewer, _domains, subject) => subject.officers.includes(viewer.username),
  filter: (viewer) => ({ officers: viewer.username }),
  holders: ({ officers }) => ({ people: officers }),
  sentence: (language) =>
    language === 'cy'
      ? 'Chi yw’r swyddog a enwir ar yr ymholiad.'
      : 'You are the officer named on it.',
  told: (language, person) =>
    language === 'cy'
      ? `${person} yw’r swyddog a enwir ar yr ymholiad.`
      : `${person} is the officer named on it.`,
}
