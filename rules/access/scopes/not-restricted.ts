import type { Scope } from '../scope.ts'

/** What is not restricted to named people. It narrows another scope: `own-team+not-restricted`. */
export const notRestricted: Scope = {
  name: 'not-restricted',
  title: { en: 'unless restricted', cy: 'oni bai eu bod yn gyfyngedig' },
  anywhere: true,
  predicate: (_viewer, _domains, subject) => !subject.restricted,
  filter: () => ({ restricted: false }),
  holders: ({ restricted }) => (restricted ? null : {}),
  sentence: (language) => (language === 'cy' ? 'Nid yw’n gyfyngedig.' : 'It is not restricted.'),
  told: (language) => (language === 'cy' ? 'Nid yw’n gyfyngedig.' : 'It is not restricted.'),
}
