import type { Demonstration } from '../../schemas/types/index.ts'
import { namesOf } from './council-names.ts'
import type { Language } from './refusal.ts'
import type { Services } from './services.ts'
import { positionIn } from './view/names.ts'

/** The council's name and, where they exist, the accounts for trying Portreeve out. */
export async function demonstration(
  {
    areas,
    people,
    demonstrationPassword,
  }: Pick<Services, 'areas' | 'people' | 'demonstrationPassword'>,
  language: Language,
): Promise<Demonstration> {
  const council = namesOf(await areas.council(), language).council
  if (demonstrationPassword === null) return { council, accounts: [], password: null }
  const accounts = await people.demonstrationAccounts()
  return {
    council,
    accounts: accounts.map((person) => ({
      username: person._id,
      name: person.name,
      position: positionIn(person, language) ?? person.kind,
    })),
    password: accounts.length > 0 ? demonstrationPassword : null,
  }
}
