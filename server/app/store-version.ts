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
 * Stores a configuration as the next version of its area, immutable and in force from then on.
 * Checks nothing: for what `publish` has checked, or what ships and is checked by its tests.
 * @returns null if another process published the same version at the same moment
 */
export async function storeVersion(
  { areaVersions, blocks, clock }: Pick<Services, 'areaVersions' | 'blocks' | 'clock'>,
  { configuration, by, because }: Publication,
): Promise<AreaVersion | null> {
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
  return (await areaVersions.publish(published)) ? published : null
}
