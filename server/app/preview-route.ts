import { checkCondition } from '../../rules/conditions/index.ts'
import { compileRouting } from '../../rules/routing/index.ts'
import type { PreviewRoute, PreviewRouteRequest } from '../../schemas/types/index.ts'
import { below } from './fault-place.ts'
import { done, type Language, type Outcome, refuse } from './refusal.ts'

/** Where a routing table sends these facts, with every rule it tried. */
export function previewRoute(
  { routing, facts }: PreviewRouteRequest,
  language: Language,
): Outcome<PreviewRoute> {
  const faults = routing.rules.flatMap(({ when }, at) =>
    below(`/routing/rules/${at}/when`, checkCondition(when, undefined, language)),
  )
  if (faults.length > 0) return refuse('invalid', { faults })
  return done(compileRouting(routing).explain(facts, language))
}
