import type { IANAZone } from 'luxon'
import { referralOfEntry } from '../../../rules/enquiry/index.ts'
import { fill } from '../../../rules/messages/fill.ts'
import type { Enquiry, Notification } from '../../../schemas/types/index.ts'
import type { PublishedArea } from '../areas.ts'
import { type CouncilNames, namesOf } from '../council-names.ts'
import { localArea } from '../local-area.ts'
import type { Language } from '../refusal.ts'
import type { Services } from '../services.ts'
import { type Names, namesOfPeople } from '../view/names.ts'
import { messageWords, type MessageWords, newsWords } from './message-words.ts'
import { type Subject, valueOf } from './message-values.ts'
import { telltaleOf } from './personal-texts.ts'

type Told = Pick<Notification, 'event' | 'message'>

/** What people are told, in words. */
export type Tell = (enquiry: Enquiry, told: Told) => MessageWords

type TellServices = Pick<Services, 'areas' | 'people'>

interface Known {
  readonly language: Language
  readonly council: CouncilNames
  readonly people: Names
  readonly areas: ReadonlyMap<string, PublishedArea | null>
  readonly zones: ReadonlyMap<string, IANAZone>
}

const keyOf = ({ area, version }: Enquiry): string => `${area}@${version}`

function subjectOf(known: Known, enquiry: Enquiry, { event: id }: Told, zone: IANAZone): Subject {
  const { language, council, people, areas } = known
  const area = areas.get(keyOf(enquiry)) ?? null
  const form = area?.compiled.templates.get(enquiry.category)?.form ?? {}
  const local = area === null ? undefined : localArea(area, language)
  return {
    enquiry,
    event: enquiry.events.find((event) => event.id === id),
    referral: referralOfEntry(enquiry, { event: id }),
    language,
    council,
    people,
    category: local?.template(enquiry.category)?.title ?? enquiry.category,
    zone,
    tells: telltaleOf(enquiry, form),
  }
}

/** The calendar that everybody has, for enquiries whose own is gone. */
const usualCalendar = 'office-hours'

/** The zone of each of these calendars. */
async function zonesOf(
  { areas }: TellServices,
  calendars: Iterable<string>,
): Promise<Map<string, IANAZone>> {
  const zones = new Map<string, IANAZone>()
  for (const id of new Set([...calendars, usualCalendar])) {
    const calendar = await areas.calendar(id)
    if (calendar !== undefined) zones.set(id, calendar.zone)
  }
  return zones
}

/** The council's own zone. */
export async function usualZone(services: TellServices): Promise<IANAZone> {
  const zone = (await zonesOf(services, [])).get(usualCalendar)
  if (zone === undefined) throw new Error(`There is no calendar "${usualCalendar}"`)
  return zone
}

/**
 * Makes the words that tell of these enquiries in one language, as their service areas wrote them.
 * Of a restricted enquiry they say nothing but that there is news.
 */
export async function tellIn(
  services: TellServices,
  language: Language,
  enquiries: readonly Enquiry[],
): Promise<Tell> {
  const areas = new Map<string, PublishedArea | null>()
  for (const enquiry of enquiries) {
    const key = keyOf(enquiry)
    if (!areas.has(key)) areas.set(key, await services.areas.find(enquiry.area, enquiry.version))
  }
  const usual = await usualZone(services)
  const known: Known = {
    language,
    areas,
    council: namesOf(await services.areas.council(), language),
    people: await namesOfPeople(
      services.people,
      enquiries.flatMap(({ member, officers, events }) => [
        member,
        ...officers,
        ...events.map(({ by, onBehalfOf }) => onBehalfOf ?? by),
      ]),
      language,
    ),
    zones: await zonesOf(
      services,
      enquiries.flatMap(({ referrals }) => referrals.map(({ calendar }) => calendar)),
    ),
  }
  return (enquiry, told) => {
    const zone = known.zones.get(referralOfEntry(enquiry, told).calendar) ?? usual
    const subject = subjectOf(known, enquiry, told, zone)
    const words = enquiry.restricted
      ? newsWords(language)
      : messageWords(areas.get(keyOf(enquiry)) ?? null, told.message, language)
    const filled = (text: string) => fill(text, (name) => valueOf(subject, name))
    return { subject: filled(words.subject), body: filled(words.body) }
  }
}
