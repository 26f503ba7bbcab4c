import { actionTitle, resourceTitle } from '../../../rules/access/action-words.ts'
import { heldAt, resources } from '../../../rules/access/index.ts'
import { scopeTitle } from '../../../rules/access/line-words.ts'
import { everyone } from '../../../rules/access/role.ts'
import type { Grant, Permissions, PolicyLine } from '../../../schemas/types/index.ts'
import { defined, ifGiven } from '../defined.ts'
import { done, type Language, type Outcome, refuse } from '../refusal.ts'
import type { Services } from '../services.ts'
import { personSummary } from '../view/names.ts'
import { titlesFor } from './domain-titles.ts'

type PermissionServices = Pick<Services, 'people' | 'areas' | 'accessPolicy' | 'clock'>

/** A line of the policy that this person has, by a grant or as everyone has it. */
interface Through {
  readonly line: PolicyLine
  readonly grant: Grant | undefined
}

/** Everything one person may do now: by resource and action, and through which grants. */
export async function permissions(
  services: PermissionServices,
  username: string,
  language: Language,
): Promise<Outcome<Permissions>> {
  const { people, accessPolicy, clock } = services
  const person = await people.find(username)
  if (person === null) return refuse('not-found')
  const now = clock.now()
  const policy = await accessPolicy.follow()
  const held = person.active ? person.grants.filter(heldAt(now)) : []
  const domains = held.map(({ domain }) => domain)
  const titles = await titlesFor(services, policy, domains, language)
  const through: Through[] = policy.lines.flatMap((line) => [
    ...(line.role === everyone && person.active ? [{ line, grant: undefined }] : []),
    ...held.filter(({ role }) => role === line.role).map((grant) => ({ line, grant })),
  ])
  const actionsOf = (resource: string, actions: readonly string[]) =>
    actions.flatMap((action) => {
      const ways = through.filter(
        ({ line }) => line.resource === resource && line.action === action,
      )
      if (ways.length === 0) return []
      return {
        id: action,
        title: actionTitle(resource, action)[language],
        through: ways.map(({ line, grant }) => ({
          line,
          says: scopeTitle(line.scope, language),
          ...defined({ grant: ifGiven(grant, (one) => titles.grant(one, now)) }),
        })),
      }
    })
  return done({
    person: personSummary(person, language),
    active: person.active,
    resources: resources.flatMap(({ name, actions }) => {
      const may = actionsOf(name, actions)
      if (may.length === 0) return []
      return { id: name, title: resourceTitle(name)[language], actions: may }
    }),
  })
}
