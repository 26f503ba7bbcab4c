import { checkCondition } from '../../../conditions/index.ts'
import { errorsAt, type Check } from '../../finding.ts'

/** What the conditions of the rules that choose a ladder get wrong. */
export const conditions: Check = ({ configuration, typesFor, language }) =>
  configuration.escalation.rules.flatMap(({ when }, index) =>
    errorsAt(`/escalation/rules/${index}/when`, checkCondition(when, typesFor(when), language)),
  )
