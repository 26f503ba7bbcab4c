import { anyOf, namesIn, type Scope } from '../scope.ts'

/** The enquiries passed on to the organisation of this person. */
export const partnerReferrals: Scope = {
  name: 'partner-referrals',
  anywhere: false,
  predicate: (_viewer, domains, subject) => {
    const partners = namesIn(domains, 'partner')
    return subject.partners.some((partner) => partners.includes(partner))
  },
  filter: (_viewer, domains) => anyOf('partners', namesIn(domains, 'partner')),
  sentence: (language, title) =>
    language === 'cy' ? `Fe’i trosglwyddwyd i ${title}.` : `It was passed on to ${title}.`,
}
