import { changedGrants } from '../../../rules/access/grant-change.ts'
import type { Person, Received, Translations } from '../../../schemas/types/index.ts'
import { defined } from '../defined.ts'
import type { Digest, PersonFields } from '../ports.ts'
import type { AddingDecision, Details, PersonDecision, Profile } from './entry.ts'

const without = <T>(all: Readonly<Record<string, T>>, name: string): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([other]) => other !== name))

/** The translations with this Welsh position, or without one. */
function translated(
  before: Translations | undefined,
  { position, positionCy }: Pick<Profile, 'position' | 'positionCy'>,
  digest: Digest,
): Translations | undefined {
  const others = without(before?.['cy'] ?? {}, '/position')
  const cy =
    position === undefined || positionCy === undefined
      ? others
      : { ...others, '/position': { text: positionCy, of: digest(position).slice(0, 16) } }
  const rest = without(before ?? {}, 'cy')
  const all = Object.keys(cy).length === 0 ? rest : { ...rest, cy }
  return Object.keys(all).length === 0 ? undefined : all
}

/** What is known of a person, as it is asked for. */
export const profileOf = (person: Person): Profile => {
  const { name, position, email, phone, language, translations } = person
  const positionCy = translations?.['cy']?.['/position']?.text
  return { name, position, positionCy, email, phone, language }
}

/** The profile after a change: null removes. */
function editedProfile(person: Person, to: Details['person-changed']['to']): Profile {
  const given = Object.entries(to).map(([field, value]) => [field, value ?? undefined])
  return { ...profileOf(person), ...(Object.fromEntries(given) as Partial<Profile>) }
}

/** What a person receives of everybody else, or in another ward. */
const receivesWithout = (
  { receives = [] }: Person,
  { member, ward }: Pick<Received, 'member' | 'ward'>,
): Received[] => receives.filter((one) => one.member !== member || one.ward !== ward)

/** An entry's detail has the hash of what it makes besides. */
const receivedIn = (detail: Received): Received => {
  const { member, ward, rights, constituent, until, at, by, onBehalfOf } = detail
  return { member, ward, rights, constituent, until, at, by, ...defined({ onBehalfOf }) }
}

/** The fields that a change sets of a person. */
export function changedFields(
  person: Person,
  decision: PersonDecision,
  digest: Digest,
): PersonFields {
  switch (decision.kind) {
    case 'person-changed': {
      const profile = editedProfile(person, decision.detail.to)
      const { name, position, email, phone, language } = profile
      const translations = translated(person.translations, profile, digest)
      return { name, position, email, phone, language, translations }
    }
    case 'person-deactivated':
      return { active: false }
    case 'person-reactivated':
      return { active: true }
    case 'grants-changed':
      return { grants: changedGrants(person.grants, decision.detail) }
    case 'casework-shared':
      return {
        receives: [...receivesWithout(person, decision.detail), receivedIn(decision.detail)],
      }
    case 'casework-unshared': {
      const receives = receivesWithout(person, decision.detail)
      return { receives: receives.length === 0 ? undefined : receives }
    }
  }
}

/** Someone new, as they are stored. */
export function newPerson(
  { person, detail }: AddingDecision,
  sequence: number,
  digest: Digest,
): Person {
  const { kind, name, position, email, phone, language } = detail
  const translations = translated(undefined, detail, digest)
  return {
    _id: person ?? '',
    schemaVersion: 1,
    name,
    kind,
    ...defined({ position, translations, phone }),
    email,
    language,
    active: true,
    grants: [],
    accessStamp: 0,
    administered: sequence,
  }
}

/** The person after a change that was decided and is not carried out. */
export function personAfter(before: Person, decision: PersonDecision, digest: Digest): Person {
  const changed = { ...before, ...changedFields(before, decision, digest) }
  return defined({ ...changed, accessStamp: before.accessStamp + 1 }) as Person
}
