import type { Viewer } from '../../rules/access/index.ts'
import { type Context, machine } from '../../rules/enquiry/index.ts'
import type { Enquiry, RoleName } from '../../schemas/types/index.ts'
import type { Caller } from './caller.ts'
import { actingFor } from './acting-for.ts'
import { officersIn } from './officers.ts'
import type { Services } from './services.ts'

export type ContextServices = Pick<Services, 'areas' | 'clock' | 'digest' | 'randomness'>

/** What a decision needs besides who acts: looked up before it is made. */
export async function settingOf(
  { areas, clock, digest, randomness }: ContextServices,
  enquiry: Enquiry,
): Promise<Omit<Context, 'by' | 'kind' | 'officersOf'>> {
  const area = await areas.find(enquiry.area, enquiry.version)
  if (area === null) throw new Error(`"${enquiry.area}" has no version ${enquiry.version}`)
  const calendars = new Map(
    await Promise.all(
      enquiry.referrals.map(
        async ({ calendar }) => [calendar, await areas.calendar(calendar)] as const,
      ),
    ),
  )
  return {
    now: clock.now(),
    ids: () => randomness.id(),
    digest,
    calendar: (id) => calendars.get(id),
    terms: area.compiled,
  }
}

/** In which roles the caller answers for the enquiry's service area. */
export const rolesIn = ({ grants }: Viewer, { area }: Pick<Enquiry, 'area'>): RoleName[] =>
  grants.filter(({ domain }) => domain === `area:${area}`).map(({ role }) => role)

/** Everything that a decision about this enquiry needs, if this caller makes it. */
export async function contextFor(
  services: ContextServices & Pick<Services, 'access' | 'people'>,
  { person, viewer }: Caller,
  enquiry: Enquiry,
  /** The teams whose officers may be named. */
  teams: readonly string[],
): Promise<Context> {
  const officers = await officersIn(services, teams)
  const onBehalfOf = actingFor(viewer, enquiry)
  return {
    ...(await settingOf(services, enquiry)),
    by: person._id,
    kind: person.kind,
    roles: rolesIn(viewer, enquiry),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    officersOf: (team) => officers.get(team)?.map(({ _id }) => _id),
  }
}

/** Everything that a decision about this enquiry needs, if the machine makes it. */
export async function machineContextFor(
  services: ContextServices,
  enquiry: Enquiry,
): Promise<Context> {
  const setting = await settingOf(services, enquiry)
  return { ...setting, by: machine, kind: 'officer', officersOf: () => undefined }
}
