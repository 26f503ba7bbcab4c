import type { Caller } from '../caller.ts'
import type { Services } from '../services.ts'
import { csvText } from './csv-text.ts'
import { columns } from './people-table.ts'
import { profileOf } from './person-after.ts'
import { rolesText } from './roles-text.ts'

/** Everyone, as a table that can be imported again. That it was taken out is recorded. */
export async function exportPeople(
  { people, readings, clock }: Pick<Services, 'people' | 'readings' | 'clock'>,
  { person: by }: Caller,
): Promise<string> {
  const everyone = await people.matching({})
  const now = clock.now()
  await readings.record({
    kind: 'people-exported',
    by: by._id,
    detail: { people: everyone.length },
  })
  const rows = everyone.map((person) => {
    const { name, position = '', positionCy = '', email, phone = '', language } = profileOf(person)
    const held = person.grants.filter(({ until }) => until === undefined || now < until)
    return [
      person._id,
      name,
      person.kind,
      email,
      position,
      positionCy,
      phone,
      language,
      String(person.active),
      rolesText(held),
    ]
  })
  return csvText([[...columns], ...rows])
}
