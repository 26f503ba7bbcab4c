import type { AreaConfiguration, Block, Condition, Council } from '../../schemas/types/index.ts'
import { resolveBlocks } from '../templates/index.ts'
import { checks } from './checks/index.ts'
import { areaFactTypes, factTypesFor } from './fact-types.ts'
import type { Language } from '../words/language.ts'
import type { Finding } from './finding.ts'

/**
 * Everything found in a service area's configuration, with JSON Pointers into the whole of it.
 * Expects one that its schema accepts. Without `digest` (SHA-256, hex) stale translations are not
 * looked for. Whether its examples come out as they must is for `runExamples`.
 */
export const checkConfiguration = (
  configuration: AreaConfiguration,
  council: Council,
  blocks: readonly Block[],
  options: { digest?: (text: string) => string; language?: Language } = {},
): Finding[] => {
  const templates = configuration.templates.map((template) => resolveBlocks(template, blocks))
  const checked = {
    configuration,
    council,
    blocks,
    templates,
    types: areaFactTypes(templates, council),
    typesFor: (condition: Condition) => factTypesFor(condition, templates, council),
    digest: options.digest,
    language: options.language ?? 'en',
  }
  return checks.flatMap((check) => check(checked))
}
