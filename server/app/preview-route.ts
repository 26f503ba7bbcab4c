import { compileRouting } from '../../rules/routing/index.ts'
import type { PreviewRoute, PreviewRouteRequest } from '../../schemas/types/index.ts'
import type { Language } from './refusal.ts'

/** Where a routing table sends these facts, with every rule it tried. */
export function previewRoute(
  { routing, facts }: PreviewRouteRequest,
  language: Language,
): PreviewRoute {
  return compileRouting(routing).explain(facts, language)
}
