import type { PolicyVersions } from '../../../schemas/types/index.ts'
import { defined } from '../defined.ts'
import { done, type Language, type Outcome, refuse } from '../refusal.ts'
import type { Services } from '../services.ts'
import { namesOfPeople } from '../view/names.ts'
import { adminWords } from './words.ts'

interface Asked {
  readonly limit: number
  readonly cursor: string | undefined
}

/** A page of the versions there were, newest first; the one that ships was before all others. */
export async function listPolicyVersions(
  { policyVersions, people }: Pick<Services, 'policyVersions' | 'people'>,
  { limit, cursor }: Asked,
  language: Language,
): Promise<Outcome<PolicyVersions>> {
  if (cursor !== undefined && !/^\d{1,9}$/.test(cursor)) {
    return refuse('invalid', {
      faults: [{ pointer: '/cursor', message: adminWords.badCursor[language] }],
    })
  }
  const before = cursor === undefined ? undefined : Number(cursor)
  const found = before === 0 ? [] : await policyVersions.page(limit + 1, before)
  const names = await namesOfPeople(
    people,
    found.map(({ by }) => by),
    language,
  )
  const all = [
    ...found.map(({ version, at, by, because }) => ({
      version,
      at: at.toISOString(),
      ...defined({ by: names(by), because }),
    })),
    ...(found.length > limit || before === 0 ? [] : [{ version: 0 }]),
  ]
  const items = all.slice(0, limit)
  const last = items.at(-1)
  return done({ items, next: all.length > limit && last ? String(last.version) : null })
}
