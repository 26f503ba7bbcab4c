import { clockState, commandsFrom } from '../../../rules/enquiry/index.ts'
import { withoutPersonal } from '../../../rules/templates/index.ts'
import type { Enquiry, EnquiryView, Referral, ReferralView } from '../../../schemas/types/index.ts'
import type { Caller } from '../caller.ts'
import { type CouncilNames, namesOf } from '../council-names.ts'
import { localArea, type LocalArea } from '../local-area.ts'
import { officersIn } from '../officers.ts'
import type { Services } from '../services.ts'
import { modelAnswersFor } from '../template.ts'
import { areaTitles } from './area-titles.ts'
import { type Names, namesOfPeople, personSummary } from './names.ts'
import { timelineOf } from './timeline.ts'

type ViewServices = Pick<Services, 'access' | 'areas' | 'people' | 'clock'>

/** Everyone an enquiry names. */
const peopleOf = (enquiry: Enquiry): (string | undefined)[] => [
  enquiry.member,
  enquiry.raisedBy,
  enquiry.response?.by,
  enquiry.closure?.by,
  ...enquiry.officers,
  ...enquiry.messages.flatMap(({ by, onBehalfOf }) => [by, onBehalfOf]),
  ...enquiry.events.flatMap(({ by, onBehalfOf, detail }) => [
    by,
    onBehalfOf,
    typeof detail['officer'] === 'string' ? detail['officer'] : undefined,
  ]),
]

const iso = (at: Date) => at.toISOString()

interface Telling {
  readonly council: CouncilNames
  readonly people: Names
  /** The configuration the enquiry was raised under. */
  readonly local: LocalArea | undefined
  readonly now: Date
}

function referralView(referral: Referral, { council, people, local, now }: Telling): ReferralView {
  const reason = (english: string) => local?.because(english) ?? english
  const { id, lead, team, partner, officer, because, rule, clocks, holds } = referral
  return {
    id,
    lead,
    team: council.team(team),
    ...(partner === undefined ? {} : { partner: council.partner(partner) }),
    ...(officer === undefined ? {} : { officer: people(officer) }),
    because: reason(because),
    rule,
    clocks: clocks.map((clock) => ({
      target: clock.target,
      limit: clock.limit,
      state: clockState(referral, clock, now),
      startedAt: iso(clock.startedAt),
      dueAt: iso(clock.dueAt),
      ...(clock.metAt === undefined ? {} : { metAt: iso(clock.metAt) }),
      ...(clock.because === undefined ? {} : { because: reason(clock.because) }),
    })),
    holds: holds.map(({ from, to, reason, note }) => ({
      from: iso(from),
      reason,
      ...(to === undefined ? {} : { to: iso(to) }),
      ...(note === undefined ? {} : { note }),
    })),
  }
}

/** Who may be given the enquiry: the teams of its area, and any team that has it now. */
async function assignableTo(
  services: ViewServices,
  enquiry: Enquiry,
  council: CouncilNames,
): Promise<NonNullable<EnquiryView['assignable']>> {
  const { teams } = await services.areas.council()
  const candidates = teams
    .filter(({ id, area }) => area === enquiry.area || enquiry.teams.includes(id))
    .map(({ id }) => id)
  const officers = await officersIn(services, candidates)
  return candidates.map((team) => ({
    team: council.team(team),
    officers: (officers.get(team) ?? []).map(personSummary),
  }))
}

/** The conversation and its ends, as far as the reader may see them. */
function saidIn(enquiry: Enquiry, people: Names, notes: boolean) {
  const { messages, response, closure } = enquiry
  return {
    messages: messages
      .filter(({ audience }) => notes || audience === 'everyone')
      .map(({ id, at, by, onBehalfOf, audience, text }) => ({
        id,
        at: iso(at),
        by: people(by),
        ...(onBehalfOf === undefined ? {} : { onBehalfOf: people(onBehalfOf) }),
        audience,
        text,
      })),
    ...(response === undefined
      ? {}
      : { response: { at: iso(response.at), by: people(response.by), text: response.text } }),
    ...(closure === undefined
      ? {}
      : {
          closure: { at: iso(closure.at), by: people(closure.by), narrative: closure.narrative },
        }),
  }
}

/** An enquiry as this person may see it, in their language. */
export async function viewOf(
  services: ViewServices,
  { viewer, language }: Caller,
  enquiry: Enquiry,
): Promise<EnquiryView> {
  const { access, areas, clock } = services
  const now = clock.now()
  const may = (action: string) => access.may(viewer, 'enquiry', action, enquiry)
  const council = namesOf(await areas.council(), language)
  const people = await namesOfPeople(services.people, peopleOf(enquiry))
  const titles = await areaTitles(areas, language)
  const area = await areas.find(enquiry.area, enquiry.version)
  const local = area === null ? undefined : localArea(area, language)
  const template = local?.template(enquiry.category)
  const identity = may('read-constituent')
  const notes = may('read-notes')
  const permitted = commandsFrom(enquiry.status).filter(may)
  return {
    reference: enquiry._id,
    revision: enquiry.revision,
    status: enquiry.status,
    priority: enquiry.priority,
    kind: enquiry.kind,
    area: titles.area(enquiry.area),
    category: { id: enquiry.category, title: template?.title ?? enquiry.category },
    version: enquiry.version,
    ward: council.ward(enquiry.ward),
    channel: enquiry.channel,
    member: people(enquiry.member),
    raisedBy: people(enquiry.raisedBy),
    raisedAt: iso(enquiry.raisedAt),
    summary: enquiry.summary,
    form: template?.form ?? {},
    ui: template?.ui ?? {},
    answers: identity ? enquiry.answers : withoutPersonal(template?.form ?? {}, enquiry.answers),
    ...(identity && enquiry.constituent !== undefined ? { constituent: enquiry.constituent } : {}),
    referrals: enquiry.referrals.map((each) => referralView(each, { council, people, local, now })),
    ...saidIn(enquiry, people, notes),
    dueAt: enquiry.dueAt === null ? null : iso(enquiry.dueAt),
    overdue: enquiry.dueAt !== null && enquiry.dueAt < now,
    timeline: timelineOf({ enquiry, language, council, people, notes }),
    permitted,
    ...(permitted.includes('assign')
      ? { assignable: await assignableTo(services, enquiry, council) }
      : {}),
    ...(permitted.includes('respond') && local !== undefined
      ? { modelAnswers: modelAnswersFor(local, enquiry.category) }
      : {}),
  }
}
