import type { AreaConfiguration, Person } from '../../schemas/types/index.ts'
import type { Demonstration } from './ports.ts'
import type { Services } from './services.ts'
import { storeVersion } from './store-version.ts'

type EstablishServices = Pick<
  Services,
  'areaVersions' | 'blocks' | 'clock' | 'councils' | 'passwords' | 'people'
>

async function addPeople(
  { people, passwords }: EstablishServices,
  all: readonly Person[],
  password: string,
): Promise<void> {
  const known = new Set((await people.named(all.map(({ _id }) => _id))).map(({ _id }) => _id))
  // One hash serves all: that these accounts share a password is no secret.
  const passwordHash = await passwords.hash(password)
  const added = all
    .filter(({ _id }) => !known.has(_id))
    .map((person) => (person.demonstration === true ? { ...person, passwordHash } : person))
  await people.insert(added)
}

/** What ships is checked by its tests: to check it again would cost each first start half a second. */
async function publishShipped(
  services: EstablishServices,
  configuration: AreaConfiguration,
): Promise<void> {
  const because = 'Demonstration council'
  if ((await storeVersion(services, { configuration, by: 'admin', because })) === null) {
    throw new Error(`${configuration.id} was published by another process at the same moment.`)
  }
}

/**
 * Sets up the demonstration council in an empty database. The council itself is stored last, so
 * that a start that was cut off begins again.
 * @returns whether there was anything to set up
 */
export async function establish(
  services: EstablishServices,
  load: () => Promise<Demonstration>,
  password: string,
): Promise<boolean> {
  if ((await services.councils.find()) !== null) return false
  const { council, people, areas } = await load()
  const published = new Set((await services.areaVersions.latest()).map(({ area }) => area))
  const unpublished = areas.filter(({ id }) => !published.has(id))
  // All at once: the hash is made beside the validators, and what is stored together is flushed together.
  await Promise.all([
    addPeople(services, people, password),
    ...unpublished.map((configuration) => publishShipped(services, configuration)),
  ])
  await services.councils.replace(council)
  return true
}
