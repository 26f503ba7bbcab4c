import type { IANAZone } from 'luxon'
import type { Wards } from '../../../rules/access/index.ts'
import { sharesNow } from '../../../rules/access/shares-now.ts'
import { clockState, commandsFor } from '../../../rules/enquiry/index.ts'
import type {
  Enquiry,
  EnquiryView,
  Referral,
  ReferralView,
  RoleName,
} from '../../../schemas/types/index.ts'
import type { Caller } from '../caller.ts'
import { type ContextServices, rolesIn } from '../context-for.ts'
import { type CouncilNames, namesOf } from '../council-names.ts'
import { defined, ifGiven } from '../defined.ts'
import { localArea, type LocalArea } from '../local-area.ts'
import { officersIn } from '../officers.ts'
import type { Language } from '../refusal.ts'
import type { Services } from '../services.ts'
import { usualZone } from '../telling/tell-in.ts'
import { modelAnswersFor } from '../template.ts'
import { areaTitles } from './area-titles.ts'
import { climbingIn } from './climbing.ts'
import { type Names, namesOfPeople, personSummary } from './names.ts'
import { othersIn, peopleIn, shareOptions, shareView } from './share-view.ts'
import { summaryIn } from './summary-in.ts'
import { timelineOf } from './timeline.ts'
import { visibleAnswers, visibleFiles } from './visible-answers.ts'

type ViewServices = Pick<Services, 'access' | 'people' | 'wards'> & ContextServices

/** Everyone an enquiry names. */
const peopleOf = (enquiry: Enquiry): (string | undefined)[] => [
  enquiry.member,
  enquiry.raisedBy,
  enquiry.response?.by,
  enquiry.closure?.by,
  enquiry.escalation?.by,
  ...enquiry.officers,
  ...enquiry.messages.flatMap(({ by, onBehalfOf }) => [by, onBehalfOf]),
  ...enquiry.events.flatMap(({ by, onBehalfOf, detail }) => [
    by,
    onBehalfOf,
    ...[detail['officer'], detail['with']].filter((named) => typeof named === 'string'),
  ]),
]

const iso = (at: Date) => at.toISOString()

interface Telling {
  readonly language: Language
  readonly council: CouncilNames
  readonly people: Names
  /** The configuration the enquiry was raised under. */
  readonly local: LocalArea | undefined
  readonly now: Date
  readonly wards: Wards
  /** Where days begin and end. */
  readonly zone: IANAZone
  /** In which roles the reader answers for the enquiry's service area. */
  readonly roles: readonly RoleName[]
  /** Whether the reader may do this to the enquiry. */
  readonly may: (action: string) => boolean
}

function referralView(referral: Referral, { council, people, local, now }: Telling): ReferralView {
  const reason = (english: string) => local?.because(english) ?? english
  const { id, lead, team, partner, officer, because, rule, clocks, holds } = referral
  return {
    id,
    lead,
    team: council.team(team),
    ...defined({
      partner: ifGiven(partner, council.partner),
      officer: ifGiven(officer, people),
    }),
    because: reason(because),
    rule,
    clocks: clocks.map((clock) => ({
      target: clock.target,
      limit: clock.limit,
      state: clockState(clock, now),
      startedAt: iso(clock.startedAt),
      dueAt: clock.dueAt === null ? null : iso(clock.dueAt),
      ...defined({
        metAt: ifGiven(clock.metAt, iso),
        because: ifGiven(clock.because, reason),
      }),
    })),
    holds: holds.map(({ from, to, reason, note }) => ({
      from: iso(from),
      reason,
      ...defined({ to: ifGiven(to, iso), note }),
    })),
  }
}

/** Who may be given the enquiry: the teams of its area, and any team that has it now. */
async function assignableTo(
  services: ViewServices,
  enquiry: Enquiry,
  { council, language }: Telling,
): Promise<NonNullable<EnquiryView['assignable']>> {
  const { teams } = await services.areas.council()
  const candidates = teams
    .filter(({ id, area }) => area === enquiry.area || enquiry.teams.includes(id))
    .map(({ id }) => id)
  const officers = await officersIn(services, candidates)
  return candidates.map((team) => ({
    team: council.team(team),
    officers: (officers.get(team) ?? []).map((officer) => personSummary(officer, language)),
  }))
}

/** The conversation and its ends, as far as the reader may see them. */
function saidIn({ messages, response, closure }: Enquiry, people: Names, notes: boolean) {
  return {
    messages: messages
      .filter(({ audience }) => notes || audience === 'everyone')
      .map(({ id, at, by, onBehalfOf, audience, text }) => ({
        id,
        at: iso(at),
        by: people(by),
        ...defined({ onBehalfOf: ifGiven(onBehalfOf, people) }),
        audience,
        text,
      })),
    ...defined({
      response: ifGiven(response, ({ at, by, text }) => ({ at: iso(at), by: people(by), text })),
      closure: ifGiven(closure, ({ at, by, narrative }) => ({
        at: iso(at),
        by: people(by),
        narrative,
      })),
    }),
  }
}

/** What was asked and answered, and for whom, as far as the reader may know who that is. */
function askedIn(enquiry: Enquiry, local: LocalArea | undefined, identity: boolean) {
  const { category, constituent } = enquiry
  const { title = category, form = {}, ui = {} } = local?.template(category) ?? {}
  const answers = visibleAnswers(enquiry, form, identity)
  return {
    category: { id: category, title },
    form,
    ui,
    answers,
    files: visibleFiles(enquiry, form, answers).map(({ id, name, type, size }) => ({
      id,
      name,
      type,
      size,
    })),
    ...defined({ constituent: identity ? constituent : undefined }),
  }
}

/** What the reader may do now, and what they need for it. */
async function doableBy(services: ViewServices, enquiry: Enquiry, telling: Telling) {
  const { may, local } = telling
  const permitted = commandsFor(enquiry, telling.roles).filter(may)
  return {
    permitted,
    ...defined({
      assignable: permitted.includes('assign')
        ? await assignableTo(services, enquiry, telling)
        : undefined,
      modelAnswers:
        permitted.includes('respond') && local !== undefined
          ? modelAnswersFor(local, enquiry.category)
          : undefined,
      shareable: permitted.includes('share')
        ? shareOptions({ ...telling, ward: enquiry.ward, member: enquiry.member }, telling)
        : undefined,
    }),
  }
}

/** An enquiry as this person may see it, in their language. */
export async function viewOf(
  services: ViewServices,
  caller: Caller,
  enquiry: Enquiry,
): Promise<EnquiryView> {
  const { viewer, language } = caller
  const { access, areas, clock } = services
  const area = await areas.find(enquiry.area, enquiry.version)
  const wards = await services.wards.follow()
  const now = clock.now()
  const shares = sharesNow(enquiry, wards, now)
  const others = othersIn(wards, enquiry.ward, enquiry.member, now)
  const zone = await usualZone(services)
  const telling: Telling = {
    language,
    council: namesOf(await areas.council(), language),
    people: await namesOfPeople(
      services.people,
      [...peopleOf(enquiry), ...peopleIn(shares), ...others],
      language,
    ),
    local: area === null ? undefined : localArea(area, language),
    now,
    wards,
    zone,
    roles: rolesIn(viewer, enquiry),
    may: (action) => access.may(viewer, 'enquiry', action, enquiry),
  }
  const { council, people, local, may } = telling
  const notes = may('read-notes')
  const { dueAt } = enquiry
  return {
    reference: enquiry._id,
    revision: enquiry.revision,
    status: enquiry.status,
    priority: enquiry.priority,
    kind: enquiry.kind,
    area: (await areaTitles(areas, language)).area(enquiry.area),
    version: enquiry.version,
    ward: council.ward(enquiry.ward),
    channel: enquiry.channel,
    member: people(enquiry.member),
    raisedBy: people(enquiry.raisedBy),
    raisedAt: iso(enquiry.raisedAt),
    summary: summaryIn(enquiry, language),
    ...askedIn(enquiry, local, may('read-constituent')),
    referrals: enquiry.referrals.map((referral) => referralView(referral, telling)),
    ...saidIn(enquiry, people, notes),
    dueAt: dueAt === null ? null : iso(dueAt),
    overdue: dueAt !== null && dueAt < now,
    timeline: timelineOf({ enquiry, language, council, people, notes, zone }),
    shares: shares.map((share) => shareView(share, people, zone)),
    ...(await climbingIn(services, caller, enquiry, telling)),
    ...(await doableBy(services, enquiry, telling)),
  }
}
