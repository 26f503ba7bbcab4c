import type { Scope } from '../scope.ts'

/** Everything, wherever the role is held. */
export const all: Scope = {
  name: 'all',
  anywhere: true,
  predicate: () => true,
  filter: () => ({}),
  sentence: (language) =>
    language === 'cy'
      ? 'Mae eich rôl yn cynnwys holl ymholiadau’r cyngor.'
      : 'Your role covers all the council’s enquiries.',
}
