import { machine } from '../../../rules/enquiry/index.ts'
import type { Person, PersonSummary } from '../../../schemas/types/index.ts'
import { defined } from '../defined.ts'
import type { People } from '../ports.ts'
import type { Language } from '../refusal.ts'

/** A person as others see them, by username; someone who is no longer known keeps their username. */
export type Names = (username: string) => PersonSummary

/** What a person is in the council, in the reader's language. */
export const positionIn = (
  { position, translations }: Pick<Person, 'position' | 'translations'>,
  language: Language,
): string | undefined => translations?.[language]?.['/position']?.text ?? position

/** What others may know of a person. */
export const personSummary = (person: Person, language: Language): PersonSummary => {
  const { _id, name, kind, phone, email } = person
  return {
    username: _id,
    name,
    kind,
    email,
    ...defined({ position: positionIn(person, language), phone }),
  }
}

/** The names of these people and nobody else. */
export function namesAmong(people: readonly Person[], language: Language): Names {
  const found = new Map(people.map((person) => [person._id, person]))
  return (username) => {
    if (username === machine) return { username, name: 'Portreeve' }
    const person = found.get(username)
    return person === undefined ? { username, name: username } : personSummary(person, language)
  }
}

/** Reads all these people at once. */
export async function namesOfPeople(
  people: People,
  usernames: Iterable<string | undefined>,
  language: Language,
): Promise<Names> {
  const wanted = [...new Set(usernames)].filter((username) => username !== undefined)
  return namesAmong(await people.named(wanted), language)
}
