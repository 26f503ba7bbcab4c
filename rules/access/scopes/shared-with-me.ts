import type { Username } from '../../../schemas/types/index.ts'
import type { Words } from '../../words/words.ts'
import { either } from '../either.ts'
import { namesIn, type Asking, type Scope, type Subject } from '../scope.ts'
import { isSharedWith, sharedFilters, type Want, wants } from '../shared.ts'
import { membersAt, neighbourhoodsOf } from '../wards.ts'

/** The members of its ward with whom an enquiry is shared. */
export const recipientsOf = (
  subject: Subject,
  { at, wards }: Asking,
  want: Want,
): readonly Username[] =>
  membersAt(wards, subject.ward, at).filter((username) =>
    neighbourhoodsOf(wards, wards.byUsername.get(username), at).some((around) =>
      isSharedWith(username, around, subject, want),
    ),
  )

/** What others of the ward share with this member (SE 8.6). */
const shared = (name: string, want: Want, title: Words): Scope => ({
  name,
  title,
  anywhere: false,
  shared: true,
  predicate: (viewer, domains, subject) => {
    const wards = namesIn(domains, 'ward')
    return viewer
      .neighbourhoods(viewer.username)
      .some(
        (around) =>
          wards.includes(around.ward) && isSharedWith(viewer.username, around, subject, want),
      )
  },
  filter: (viewer, domains) => {
    const wards = namesIn(domains, 'ward')
    return either(
      viewer
        .neighbourhoods(viewer.username)
        .filter(({ ward }) => wards.includes(ward))
        .flatMap((around) => sharedFilters(viewer.username, around, want)),
    )
  },
  holders: (subject, asking) => ({
    people: recipientsOf(subject, asking, want),
    domains: [`ward:${subject.ward}`],
  }),
  sentence: (language, title) =>
    language === 'cy'
      ? `Mae aelod arall o ${title} yn ei rannu â chi.`
      : `Another member of ${title} shares it with you.`,
  told: (language, person, title) =>
    language === 'cy'
      ? `Mae aelod arall o ${title} yn ei rannu â ${person}.`
      : `Another member of ${title} shares it with ${person}.`,
})

/** Each reaches those that are shared on terms that allow as much. */
export const sharedWithMe: readonly Scope[] = [
  shared('shared-with-me', wants.read, {
    en: 'enquiries shared with them in their wards',
    cy: 'ymholiadau a rennir â nhw yn eu wardiau',
  }),
  shared('shared-with-me-to-contribute', wants.contribute, {
    en: 'enquiries shared with them to contribute to',
    cy: 'ymholiadau a rennir â nhw i gyfrannu atynt',
  }),
  shared('shared-with-me-with-constituent', wants.constituent, {
    en: 'enquiries shared with them with the constituent',
    cy: 'ymholiadau a rennir â nhw gyda’r etholwr',
  }),
]
