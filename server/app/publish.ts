import {
  checkConfiguration,
  checkExamples,
  compileArea,
  compileCalendars,
  type Finding,
} from '../../rules/configuration/index.ts'
import type { AreaConfiguration, AreaVersion, Fault } from '../../schemas/types/index.ts'
import type { Areas } from './areas.ts'
import { done, type Language, type Outcome, refuse } from './refusal.ts'
import type { Services } from './services.ts'
import { type Publication, storeVersion } from './store-version.ts'

interface PublishServices extends Pick<Services, 'areaVersions' | 'blocks' | 'clock' | 'digest'> {
  readonly areas: Pick<Areas, 'council' | 'holidays'>
}

/** A new version, and what its manager may still want to look at. */
export interface Published {
  readonly version: AreaVersion
  readonly warnings: readonly Fault[]
}

const taken = {
  en: 'Somebody else published this service area at the same moment. Look at their version, then publish again.',
  cy: 'Cyhoeddodd rhywun arall y maes gwasanaeth hwn ar yr un pryd. Edrychwch ar ei fersiwn, yna cyhoeddwch eto.',
}

const isError = ({ severity }: Finding): boolean => severity === 'error'

const asFault = ({ pointer, message, code }: Finding): Fault => ({ pointer, message, code })

/** All that is found in it; its examples are tried only where nothing else is wrong. */
async function findingsIn(
  { areas, blocks, digest }: PublishServices,
  configuration: AreaConfiguration,
  language: Language,
): Promise<readonly Finding[]> {
  const council = await areas.council()
  const found = checkConfiguration(configuration, council, blocks, { digest, language })
  if (found.some(isError)) return found
  const calendars = compileCalendars(council, areas.holidays)
  return [...found, ...checkExamples(compileArea(configuration, { calendars, blocks }), language)]
}

/**
 * Publishes a configuration that its schema accepts as the next version of its area, immutable from
 * then on. Errors and examples that come out otherwise refuse it, all at once; warnings don't.
 */
export async function publish(
  services: PublishServices,
  publication: Publication,
  language: Language,
): Promise<Outcome<Published>> {
  const findings = await findingsIn(services, publication.configuration, language)
  const errors = findings.filter(isError)
  if (errors.length > 0) return refuse('invalid', { faults: errors.map(asFault) })
  const version = await storeVersion(services, publication)
  return version === null
    ? refuse('conflict', { detail: taken })
    : done({ version, warnings: findings.map(asFault) })
}
