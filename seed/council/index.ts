import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { blocks } from '../../rules/policy/blocks/index.ts'
import type { AreaConfiguration, Block, Council, Person } from '../../schemas/types/index.ts'
import { readArea } from './area.ts'
import { readJson } from './read-json.ts'

/** A whole council to try Portreeve out with. */
export interface DemonstrationCouncil {
  readonly council: Council
  /** Without passwords; those with `demonstration: true` are for trying out. */
  readonly people: readonly Person[]
  readonly areas: readonly AreaConfiguration[]
  readonly blocks: readonly Block[]
}

/**
 * Reads the demonstration council from its folder (`seed/` of the package), service areas in the
 * order of the alphabet.
 * @throws if a file is missing or is no JSON, naming the file
 */
export async function loadDemonstration(folder: string): Promise<DemonstrationCouncil> {
  const areas = path.join(folder, 'areas')
  const ids = (await readdir(areas, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
  return {
    council: await readJson<Council>(path.join(folder, 'council.json')),
    people: await readJson<Person[]>(path.join(folder, 'people.json')),
    areas: await Promise.all(ids.map((id) => readArea(path.join(areas, id)))),
    blocks,
  }
}
