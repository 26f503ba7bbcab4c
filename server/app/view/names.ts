import type { Person, PersonSummary } from '../../../schemas/types/index.ts'
import type { People } from '../ports.ts'

/** A person as others see them, by username; someone who is no longer known keeps their username. */
export type Names = (username: string) => PersonSummary

/** What others may know of a person. */
export const personSummary = ({
  _id,
  name,
  kind,
  position,
  phone,
  email,
}: Person): PersonSummary => ({
  username: _id,
  name,
  kind,
  email,
  ...(position === undefined ? {} : { position }),
  ...(phone === undefined ? {} : { phone }),
})

/** The names of these people and nobody else. */
export function namesAmong(people: readonly Person[]): Names {
  const found = new Map(people.map((person) => [person._id, person]))
  return (username) => {
    const person = found.get(username)
    return person === undefined ? { username, name: username } : personSummary(person)
  }
}

/** Reads all these people at once. */
export async function namesOfPeople(
  people: People,
  usernames: Iterable<string | undefined>,
): Promise<Names> {
  const wanted = [...new Set(usernames)].filter((username) => username !== undefined)
  return namesAmong(await people.named(wanted))
}
