import type { Scope } from '../scope.ts'

/** Everything, wherever the role is held. */
export const all: Scope = {
  name: 'all',
  title: { en: 'everything in the council', cy: 'popeth yn y cyngor' },
  anywhere: true,
  predicate: () => true,
  filter: () => ({}),
  holders: () => ({}),
  sentence: (language) =>
    language === 'cy'
      ? 'Mae eich rôl yn cynnwys holl ymholiadau’r cyngor.'
      : 'Your role covers all the council’s enquiries.',
  told: (language, person) =>
    language === 'cy'
      ? `Mae rôl ${person} yn cynnwys holl ymholiadau’r cyngor.`
      : `The role of ${person} covers all the council’s enquiries.`,
}
