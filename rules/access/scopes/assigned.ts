import type { Scope } from '../scope.ts'

/** The enquiries that name this officer. */
export const assigned: Scope = {
  name: 'assigned',
  anywhere: true,
  predicate: (viewer, _domains, subject) => subject.officers.includes(viewer.username),
  filter: (viewer) => ({ officers: viewer.username }),
  sentence: (language) =>
    language === 'cy'
      ? 'Chi yw’r swyddog a enwir ar yr ymholiad.'
      : 'You are the officer named on it.',
}
