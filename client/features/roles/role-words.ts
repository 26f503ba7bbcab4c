import { actionTitle, resourceTitle } from '../../../rules/access/action-words.ts'
import { domainKindWords } from '../../../rules/access/domain-kind.ts'
import { scopeTitle } from '../../../rules/access/line-words.ts'
import type {
  CustomRole,
  DomainKind,
  PolicyLine,
  PolicyView,
} from '../../../schemas/types/index.ts'
import { useAdministrationWords, useWords } from '../../lib/words/index.ts'

/** What a role is called: as the server says, or as the reader has just named it. */
export function useRoleTitle(
  { vocabulary }: Pick<PolicyView, 'vocabulary'>,
  own: readonly CustomRole[],
): (id: string) => string {
  const { language } = useWords()
  return (id) =>
    own.find((role) => role.id === id)?.title[language] ??
    vocabulary.roles.find((role) => role.id === id)?.title ??
    id
}

/** Lines, scopes and domains in the reader’s language. */
export function usePolicyWords() {
  const { t } = useAdministrationWords()
  const { language } = useWords()
  return {
    scope: (scope: string) => scopeTitle(scope, language),
    line: ({ resource, action, scope }: PolicyLine) =>
      t('roles.line', {
        resource: resourceTitle(resource)[language],
        action: actionTitle(resource, action)[language],
        reach: scopeTitle(scope, language),
      }),
    domains: (kinds: readonly DomainKind[]) =>
      kinds.map((kind) => domainKindWords[kind][language]).join(', '),
  }
}

export const roleAddress = (role: string) =>
  `/administration/roles/role/${encodeURIComponent(role)}`
