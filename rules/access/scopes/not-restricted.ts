import type { Scope } from '../scope.ts'

/** What is not restricted to named people. It narrows another scope: `own-team+not-restricted`. */
export const notRestricted: Scope = {
  name: 'not-restricted',
  anywhere: true,
  predicate: (_viewer, _domains, subject) => !subject.restricted,
  filter: () => ({ restricted: false }),
  sentence: (language) => (language === 'cy' ? 'Nid yw’n gyfyngedig.' : 'It is not restricted.'),
}
