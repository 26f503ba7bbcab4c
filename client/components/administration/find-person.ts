import type { AdminPerson } from '../../../schemas/types/index.ts'
import { searchPeople } from '../../lib/api/administration/get-people.ts'
import { useAdministrationWords } from '../../lib/words/index.ts'

type Found = { person: AdminPerson } | { message: string }

/** More names than these are no help. */
const mostNamed = 4

/** The one person whom a name or a username means, or why it is not clear who. */
export function useFindPerson(): (typed: string) => Promise<Found> {
  const { t } = useAdministrationWords()
  return async (typed) => {
    const asked = typed.trim()
    if (asked === '') return { message: t('find.enter') }
    const found = await searchPeople(asked)
    const person = found.find(({ username }) => username === asked.toLowerCase()) ?? found[0]
    if (person === undefined) return { message: t('find.nobody', { asked }) }
    if (found.length === 1 || person.username === asked.toLowerCase()) return { person }
    const names = found.slice(0, mostNamed).map(({ name, username }) => `${name} (${username})`)
    const others = found.length > mostNamed ? [t('preview.andMore')] : []
    return { message: t('find.several', { people: [...names, ...others].join(', ') }) }
  }
}
