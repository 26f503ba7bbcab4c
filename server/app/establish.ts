import type { Demonstration } from './ports.ts'
import { publish } from './publish.ts'
import type { Services } from './services.ts'

type EstablishServices = Pick<
  Services,
  'areaVersions' | 'blocks' | 'clock' | 'councils' | 'passwords' | 'people'
>

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
  // One hash serves all: that these accounts share a password is no secret.
  const passwordHash = await services.passwords.hash(password)
  const accounts = people.map((person) =>
    person.demonstration === true ? { ...person, passwordHash } : person,
  )
  const known = new Set(
    (await services.people.named(people.map(({ _id }) => _id))).map(({ _id }) => _id),
  )
  await services.people.insert(accounts.filter(({ _id }) => !known.has(_id)))
  const published = new Set((await services.areaVersions.latest()).map(({ area }) => area))
  for (const configuration of areas) {
    if (published.has(configuration.id)) continue
    await publish(services, { configuration, by: 'admin', because: 'Demonstration council' })
  }
  await services.councils.replace(council)
  return true
}
