import type { Domain } from '../../../schemas/types/index.ts'
import type { Words } from '../../words/words.ts'
import { either } from '../either.ts'
import { namesIn, type Scope } from '../scope.ts'
import { isSharedWith, sharedFilters, type Want, wants } from '../shared.ts'
import { recipientsOf } from './shared-with-me.ts'

/** What is shared with the members for whom support staff act (SE 8.14). */
const shared = (name: string, want: Want, title: Words): Scope => ({
  name,
  title,
  anywhere: false,
  shared: true,
  predicate: (viewer, domains, subject) =>
    namesIn(domains, 'member').some((member) =>
      viewer.neighbourhoods(member).some((around) => isSharedWith(member, around, subject, want)),
    ),
  filter: (viewer, domains) =>
    either(
      namesIn(domains, 'member').flatMap((member) =>
        viewer.neighbourhoods(member).flatMap((around) => sharedFilters(member, around, want)),
      ),
    ),
  holders: (subject, asking) => ({
    domains: recipientsOf(subject, asking, want).map((member): Domain => `member:${member}`),
  }),
  sentence: (language, title) =>
    language === 'cy'
      ? `Fe’i rhennir â ${title}, yr ydych yn gweithredu ar ei ran.`
      : `It is shared with ${title}, for whom you act.`,
  told: (language, person, title) =>
    language === 'cy'
      ? `Fe’i rhennir â ${title}, y mae ${person} yn gweithredu ar ei ran.`
      : `It is shared with ${title}, for whom ${person} acts.`,
})

/** Each reaches those that are shared on terms that allow as much. */
export const sharedWithActedFor: readonly Scope[] = [
  shared('shared-with-acted-for', wants.read, {
    en: 'enquiries shared with the members they act for',
    cy: 'ymholiadau a rennir â’r aelodau y maent yn gweithredu drostynt',
  }),
  shared('shared-with-acted-for-to-contribute', wants.contribute, {
    en: 'enquiries shared with the members they act for, to contribute to',
    cy: 'ymholiadau a rennir â’r aelodau y maent yn gweithredu drostynt, i gyfrannu atynt',
  }),
  shared('shared-with-acted-for-with-constituent', wants.constituent, {
    en: 'enquiries shared with the members they act for, with the constituent',
    cy: 'ymholiadau a rennir â’r aelodau y maent yn gweithredu drostynt, gyda’r etholwr',
  }),
]
