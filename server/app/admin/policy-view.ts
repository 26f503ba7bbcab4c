import { actionTitle, resourceTitle } from '../../../rules/access/action-words.ts'
import { faultsInLines, resources } from '../../../rules/access/index.ts'
import { linesOnlyIn } from '../../../rules/access/policy-lines.ts'
import { everyone } from '../../../rules/access/role.ts'
import { scopes } from '../../../rules/access/scopes/index.ts'
import type { PolicyView } from '../../../schemas/types/index.ts'
import type { CompiledPolicy } from '../access-policy.ts'
import { below } from '../fault-place.ts'
import type { Language, Words } from '../refusal.ts'
import type { Services } from '../services.ts'
import { namesOfPeople } from '../view/names.ts'

const everyoneTitle: Words = { en: 'Everyone signed in', cy: 'Pawb sydd wedi mewngofnodi' }

/** Everything that lines may name, with what it is called. */
const vocabularyOf = ({ known }: CompiledPolicy, language: Language): PolicyView['vocabulary'] => ({
  roles: [
    { id: everyone, title: everyoneTitle[language], builtIn: true },
    ...[...known.values()].map(({ id, title, builtIn }) => ({
      id,
      title: title[language],
      builtIn,
    })),
  ],
  resources: resources.map(({ name, actions }) => ({
    id: name,
    title: resourceTitle(name)[language],
    actions: actions.map((action) => ({ id: action, title: actionTitle(name, action)[language] })),
  })),
  scopes: scopes.map(({ name, title }) => ({ id: name, title: title[language] })),
})

async function madeBy(
  { people }: Pick<Services, 'people'>,
  { stored }: CompiledPolicy,
  language: Language,
) {
  if (stored === null) return {}
  const names = await namesOfPeople(people, [stored.by], language)
  return { at: stored.at.toISOString(), by: names(stored.by), because: stored.because }
}

/** A version of the policy, as it is edited. */
export async function policyView(
  services: Pick<Services, 'people' | 'accessPolicy'>,
  policy: CompiledPolicy,
  language: Language,
): Promise<PolicyView> {
  const { version, lines, roles } = policy
  const { shipped } = services.accessPolicy
  const inForce = await services.accessPolicy.follow()
  return {
    version,
    current: version === inForce.version,
    ...(await madeBy(services, policy, language)),
    lines: [...lines],
    roles: [...roles],
    faults: below('/lines', faultsInLines(lines, roles, language)),
    shipped: {
      missing: linesOnlyIn(shipped.lines, lines),
      added: linesOnlyIn(lines, shipped.lines),
    },
    vocabulary: vocabularyOf(policy, language),
  }
}
