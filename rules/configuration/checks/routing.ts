import type { Condition, Routing } from '../../../schemas/types/index.ts'
import { checkCondition } from '../../conditions/index.ts'
import { checkRouting } from '../../routing/index.ts'
import { errorsAt, type Check } from '../finding.ts'

const always: Condition = { combinator: 'and', rules: [] }

/** The table without its conditions, each of which is checked with the facts of what it can match. */
const unconditional = (routing: Routing): Routing => ({
  ...routing,
  rules: routing.rules.map((rule) => ({ ...rule, when: always })),
})

/** The routing table. It decides the priority, so it cannot ask for it. */
export const routing: Check = ({ configuration, council, types, typesFor, language }) => {
  const { teams, partners } = council
  const table = unconditional(configuration.routing)
  return [
    ...errorsAt('/routing', checkRouting(table, { types, teams, partners }, language)),
    ...configuration.routing.rules.flatMap(({ when }, index) => {
      const askable = { ...typesFor(when) }
      delete askable['priority']
      return errorsAt(`/routing/rules/${index}/when`, checkCondition(when, askable, language))
    }),
  ]
}
