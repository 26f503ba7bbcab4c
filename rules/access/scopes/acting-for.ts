import { anyOf, namesIn, type Scope } from '../scope.ts'

/** The enquiries of the members for whom support staff act (SE 8.14). */
export const actingFor: Scope = {
  name: 'acting-for',
  title: {
    en: 'enquiries of the members they act for',
    cy: 'ymholiadau’r aelodau y maent yn gweithredu drostynt',
  },
  anywhere: false,
  predicate: (_viewer, domains, subject) => namesIn(domains, 'member').includes(subject.member),
  filter: (_viewer, domains) => anyOf('member', namesIn(domains, 'member')),
  holders: ({ member }) => ({ domains: [`member:${member}`] }),
  sentence: (language, title) =>
    language === 'cy'
      ? `Rydych yn gweithredu ar ran ${title}, sydd piau’r ymholiad.`
      : `You act for ${title}, whose enquiry it is.`,
  told: (language, person, title) =>
    language === 'cy'
      ? `Mae ${person} yn gweithredu ar ran ${title}, sydd piau’r ymholiad.`
      : `${person} acts for ${title}, whose enquiry it is.`,
}
