import { resolveBlocks, standaloneValidator } from '../../rules/templates/index.ts'
import type { AreaConfiguration, AreaVersion, Block } from '../../schemas/types/index.ts'
import type { Services } from './services.ts'

export interface Publication {
  readonly configuration: AreaConfiguration
  readonly by: string
  readonly because: string
}

/** Each category's validator as the source of an ES module, for browsers under a strict policy. */
function validatorsOf({ templates }: AreaConfiguration, blocks: readonly Block[]) {
  return Object.fromEntries(
    templates.map((template) => [
      template.id,
      standaloneValidator(resolveBlocks(template, blocks).form),
    ]),
  )
}

/**
 * Publishes a configuration as the next version of its area, immutable from then on.
 * @throws if another process published the same version at the same moment
 */
export async function publish(
  { areaVersions, blocks, clock }: Pick<Services, 'areaVersions' | 'blocks' | 'clock'>,
  { configuration, by, because }: Publication,
): Promise<AreaVersion> {
  const area = configuration.id
  const latest = (await areaVersions.latest()).find((known) => known.area === area)?.version ?? 0
  const version = latest + 1
  const published: AreaVersion = {
    _id: `${area}@${version}`,
    schemaVersion: 1,
    area,
    version,
    publishedAt: clock.now(),
    by,
    because,
    configuration,
    validators: validatorsOf(configuration, blocks),
  }
  if (!(await areaVersions.publish(published))) {
    throw new Error(`Version ${version} of ${area} was published by another process.`)
  }
  return published
}
