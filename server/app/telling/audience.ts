import { referralOfEntry } from '../../../rules/enquiry/index.ts'
import type {
  Enquiry,
  OutboxAudience,
  OutboxEntry,
  Person,
  Referral,
  RoleName,
} from '../../../schemas/types/index.ts'
import { callerFor } from '../caller.ts'
import type { Services } from '../services.ts'

type AudienceServices = Pick<
  Services,
  'access' | 'accessPolicy' | 'areas' | 'clock' | 'people' | 'wards'
>

interface About {
  readonly enquiry: Enquiry
  /** The referral that the entry is about. */
  readonly referral: Referral
  readonly entry: OutboxEntry
}

/** Those of these people who hold the role there now and may read the enquiry. */
async function readersAmong(
  services: AudienceServices,
  people: readonly (Person | null)[],
  enquiry: Enquiry,
  held?: { role: RoleName; domain: string },
): Promise<Person[]> {
  const readers: Person[] = []
  for (const person of people) {
    if (person?.active !== true) continue
    const { viewer } = await callerFor(services, person, person.language)
    const holds =
      held === undefined ||
      viewer.grants.some(({ role, domain }) => role === held.role && domain === held.domain)
    if (holds && services.access.may(viewer, 'enquiry', 'read', enquiry)) readers.push(person)
  }
  return readers
}

const holding =
  (role: RoleName, domainOf: (about: About) => string | undefined) =>
  async (services: AudienceServices, about: About): Promise<Person[]> => {
    const domain = domainOf(about)
    if (domain === undefined) return []
    const found = await services.people.inDomains([domain])
    return readersAmong(services, found, about.enquiry, { role, domain })
  }

type Find = (services: AudienceServices, about: About) => Promise<Person[]>

const leads = holding('team-lead', ({ referral }) => `team:${referral.team}`)
const managers = holding('service-manager', ({ enquiry }) => `area:${enquiry.area}`)
const partners = holding('partner', ({ referral }) =>
  referral.partner === undefined ? undefined : `partner:${referral.partner}`,
)

const named: Find = async (services, { enquiry, referral }) =>
  referral.officer === undefined
    ? []
    : readersAmong(services, [await services.people.find(referral.officer)], enquiry)

/** Whoever answers: the first of these that there is, so that nothing is told to nobody. */
const answering: readonly Find[] = [named, partners, leads, managers]

const officer: Find = async (services, about) => {
  for (const find of answering) {
    const found = await find(services, about)
    if (found.length > 0) return found
  }
  return []
}

/** The member, and the support staff who raised it for them and so follow it. */
const member: Find = async (services, { enquiry }) => {
  const { people } = services
  const usernames = [...new Set([enquiry.member, enquiry.raisedBy])]
  return readersAmong(services, await people.named(usernames), enquiry)
}

/** The member with whom it was shared, by the event that is told, if it is still. */
const sharedWith: Find = async (services, { enquiry, entry }) => {
  const username = enquiry.events.find(({ id }) => id === entry.event)?.detail['with']
  return typeof username === 'string'
    ? readersAmong(services, [await services.people.find(username)], enquiry)
    : []
}

/** Each audience as the people it is made of at this moment. */
const audiences: Readonly<Record<OutboxAudience, Find>> = {
  member,
  officer,
  'team-lead': leads,
  'service-manager': managers,
  director: holding('director', ({ enquiry }) => `area:${enquiry.area}`),
  'shared-with': sharedWith,
}

/**
 * Who is told of an entry of the outbox: its audience as it is now, as far as they may read the
 * enquiry, but never whoever did what is told.
 */
export async function peopleToTell(
  services: AudienceServices,
  enquiry: Enquiry,
  entry: OutboxEntry,
): Promise<Person[]> {
  const about = { enquiry, referral: referralOfEntry(enquiry, entry), entry }
  const doer = enquiry.events.find(({ id }) => id === entry.event)?.by
  const found = await audiences[entry.to](services, about)
  return found.filter(({ _id }) => _id !== doer)
}
