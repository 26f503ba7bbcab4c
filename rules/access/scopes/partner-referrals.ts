import type { Domain } from '../../../schemas/types/index.ts'
import { anyOf, namesIn, type Scope } from '../scope.ts'

/** The enquiries passed on to the organisation of this person. */
export const partnerReferrals: Scope = {
  name: 'partner-referrals',
  title: {
    en: 'enquiries passed on to their organisation',
    cy: 'ymholiadau a drosglwyddwyd i’w sefydliad',
  },
  anywhere: false,
  predicate: (_viewer, domains, subject) => {
    const partners = namesIn(domains, 'partner')
    return subject.partners.some((partner) => partners.includes(partner))
  },
  filter: (_viewer, domains) => anyOf('partners', namesIn(domains, 'partner')),
  holders: ({ partners }) => ({
    domains: partners.map((partner): Domain => `partner:${partner}`),
  }),
  sentence: (language, title) =>
    language === 'cy' ? `Fe’i trosglwyddwyd i ${title}.` : `It was passed on to ${title}.`,
  told: (language, person, title) =>
    language === 'cy'
      ? `Fe’i trosglwyddwyd i ${title}, sefydliad ${person}.`
      : `It was passed on to ${title}, the organisation of ${person}.`,
}
