import { checkRouting } from '../../routing/index.ts'
import { errorsAt, type Check } from '../finding.ts'

/** The routing table. It decides the priority, so it cannot ask for it. */
export const routing: Check = ({ configuration, council, types, language }) => {
  const askable = { ...types }
  delete askable['priority']
  const { teams, partners } = council
  const faults = checkRouting(configuration.routing, { types: askable, teams, partners }, language)
  return errorsAt('/routing', faults)
}
