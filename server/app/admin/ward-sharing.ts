import { caseworkIn } from '../../../rules/access/shares-now.ts'
import { sharesOfOne } from '../../../rules/access/shares-now.ts'
import { allowedIn, membersAt, type Wards } from '../../../rules/access/index.ts'
import { canonical } from '../../../rules/enquiry/canonical.ts'
import { lastDayBefore, usualSharing } from '../../../rules/sharing/index.ts'
import type {
  AdminWard,
  AdminWards,
  AdminWardSharing,
  WardSetting,
  WardSharingRequest,
} from '../../../schemas/types/index.ts'
import { askAgain } from '../ask-again.ts'
import type { Caller } from '../caller.ts'
import { type CouncilNames, namesOf } from '../council-names.ts'
import type { SharedEnquiry } from '../ports.ts'
import { done, type Language, type Outcome, refuse } from '../refusal.ts'
import type { Services } from '../services.ts'
import { usualZone } from '../telling/tell-in.ts'
import { type Names, namesOfPeople } from '../view/names.ts'
import { peopleIn, shareView } from '../view/share-view.ts'
import { administer } from './administer.ts'

type WardServices = Pick<
  Services,
  'areas' | 'clock' | 'enquiries' | 'people' | 'wards' | 'wardSettings'
>

/** How many shared enquiries of a ward are looked at. */
const mostEnquiries = 1_000

interface Looking {
  readonly wards: Wards
  readonly settings: ReadonlyMap<string, WardSetting>
  readonly now: Date
  readonly council: CouncilNames
}

/** The wards, as this process knows them, and the settings read anew: they may be edited next. */
async function look(services: WardServices, language: Language): Promise<Looking> {
  const settings = new Map((await services.wardSettings.all()).map((one) => [one._id, one]))
  const wards = await services.wards.follow()
  return {
    wards: { ...wards, settings: new Map([...settings].map(([id, one]) => [id, one.sharing])) },
    settings,
    now: services.clock.now(),
    council: namesOf(await services.areas.council(), language),
  }
}

/** A revision that rises with each setting; 0 where nothing has been set. */
const revisionOf = (setting: WardSetting | null | undefined): number =>
  setting == null ? 0 : setting.administered + 1

const adminWard = (ward: string, { wards, settings, now, council }: Looking): AdminWard => ({
  ward: council.ward(ward),
  revision: revisionOf(settings.get(ward)),
  sharing: allowedIn(wards, ward),
  usual: !settings.has(ward),
  members: membersAt(wards, ward, now).length,
  shares: caseworkIn(wards, ward, now).length,
})

/** Every ward and what may be shared there. */
export async function listWards(services: WardServices, language: Language): Promise<AdminWards> {
  const looking = await look(services, language)
  const { wards } = await services.areas.council()
  return {
    items: wards
      .map(({ id }) => adminWard(id, looking))
      .sort((one, other) => one.ward.name.localeCompare(other.ward.name, language)),
    next: null,
  }
}

type Pair = AdminWardSharing['enquiries'][number]

/** How many enquiries each shares with each, and how far. */
function pairsIn(
  ward: string,
  found: readonly SharedEnquiry[],
  { wards, now }: Looking,
  { people, zone }: { people: Names; zone: Parameters<typeof lastDayBefore>[1] },
): Pair[] {
  const pairs = new Map<string, Pair>()
  for (const enquiry of found) {
    const shares = sharesOfOne({ ...enquiry, ward, shares: [...enquiry.shares] }, wards, now)
    for (const { member, with: username, counting } of shares) {
      const key = `${member} ${username}`
      const until = lastDayBefore(counting.until, zone)
      const none = { count: 0, contribute: 0, constituent: 0, until }
      const pair = pairs.get(key) ?? { member: people(member), with: people(username), ...none }
      pairs.set(key, {
        ...pair,
        count: pair.count + 1,
        contribute: pair.contribute + (counting.rights === 'contribute' ? 1 : 0),
        constituent: pair.constituent + (counting.constituent ? 1 : 0),
        until: until > pair.until ? until : pair.until,
      })
    }
  }
  return [...pairs.values()]
}

/** Who shares with whom in a ward, and nothing of what they share. */
export async function readWardSharing(
  services: WardServices,
  ward: string,
  language: Language,
): Promise<Outcome<AdminWardSharing>> {
  const { areas, enquiries, people } = services
  if (!(await areas.council()).wards.some(({ id }) => id === ward)) return refuse('not-found')
  const looking = await look(services, language)
  const { wards, now } = looking
  const members = membersAt(wards, ward, now)
  const casework = caseworkIn(wards, ward, now)
  const found = await enquiries.sharedIn(ward, members, mostEnquiries)
  const names = await namesOfPeople(people, [...members, ...peopleIn(casework)], language)
  const zone = await usualZone(services)
  return done({
    ward: adminWard(ward, looking),
    members: members.map(names),
    casework: casework.map((share) => shareView(share, names, zone)),
    enquiries: pairsIn(ward, found, looking, { people: names, zone }),
  })
}

interface AskedSetting extends WardSharingRequest {
  readonly ward: string
  /** The revision that the client last read, if it said. */
  readonly ifMatch: number | undefined
}

/** Sets what the members of a ward may share from now on: also what is shared already counts no further. */
export async function setWardSharing(
  services: Services,
  caller: Caller,
  { ward, ifMatch, sharing, because }: AskedSetting,
): Promise<Outcome<AdminWardSharing>> {
  const { areas, clock, wards, wardSettings } = services
  if (!(await areas.council()).wards.some(({ id }) => id === ward)) return refuse('not-found')
  const made = await administer(services, caller, async () => {
    const setting = await wardSettings.find(ward)
    if (ifMatch !== undefined && ifMatch !== revisionOf(setting)) return refuse('stale')
    const from = setting?.sharing ?? usualSharing
    if (setting !== null && canonical(from) === canonical(sharing)) return done(null)
    return done({ kind: 'ward-changed', because, detail: { ward, from, to: sharing } })
  })
  if (!made.ok) return made
  await askAgain(services, membersAt(await wards.follow(), ward, clock.now()))
  return readWardSharing(services, ward, caller.language)
}
