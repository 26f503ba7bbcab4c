import type { Labels } from '../../rules/conditions/index.ts'
import { factLabels } from '../../rules/configuration/index.ts'
import { explainDue } from '../../rules/deadlines/index.ts'
import { holdsOf } from '../../rules/enquiry/index.ts'
import { factsFromAnswers } from '../../rules/templates/index.ts'
import type { Condition, Enquiry, Facts, Referral, Why } from '../../schemas/types/index.ts'
import type { PublishedArea } from './areas.ts'
import type { Caller } from './caller.ts'
import { type CouncilNames, namesOf } from './council-names.ts'
import { domainTitle } from './domain-title.ts'
import { type LocalArea, localArea } from './local-area.ts'
import { done, type Language, type Outcome, refuse } from './refusal.ts'
import type { Services } from './services.ts'
import { areaTitles } from './view/area-titles.ts'
import { namesOfPeople } from './view/names.ts'
import { visibleEnquiry } from './visible-enquiry.ts'

/** An enquiry with the configuration it was raised under. */
interface Explaining {
  readonly enquiry: Enquiry
  readonly area: PublishedArea
  readonly local: LocalArea
  readonly council: CouncilNames
  readonly language: Language
}

/** What the rules were asked with when the enquiry came in. */
function factsOf({ enquiry, area }: Explaining): Facts {
  const form = area.compiled.templates.get(enquiry.category)?.form ?? {}
  const { category, kind, ward, channel, memberKind, raisedWhen, answers } = enquiry
  return {
    category,
    kind,
    ward,
    channel,
    member: { kind: memberKind },
    raisedAt: raisedWhen,
    answers: factsFromAnswers(form, answers),
  }
}

/** The forms of the area in the reader's language, the one that was filled in first. */
const formsOf = ({ enquiry, local }: Explaining) =>
  [enquiry.category, ...local.configuration.templates.map(({ id }) => id)].flatMap(
    (category) => local.template(category) ?? [],
  )

function labelsFor(explaining: Explaining): (when: Condition) => Labels {
  const { local, council } = explaining
  const values: Readonly<Record<string, (id: string) => string | undefined>> = {
    ward: (id) => council.ward(id).name,
    category: (id) => local.configuration.templates.find((template) => template.id === id)?.title,
  }
  const asked = factLabels(formsOf(explaining))
  return (when) => {
    const questions = asked(when)
    return (field, value) =>
      (typeof value === 'string' ? values[field]?.(value) : undefined) ?? questions(field, value)
  }
}

/** The rules as they were tried, and where each referral is now. */
function routeOf(explaining: Explaining): Why['route'] {
  const { enquiry, area, local, council, language } = explaining
  const { trace } = area.compiled.routing.explain(
    factsOf(explaining),
    language,
    labelsFor(explaining),
  )
  const told = trace.map(({ rule, matched, sentence, because }) => ({
    rule,
    matched,
    sentence,
    because: local.because(because ?? ''),
  }))
  return enquiry.referrals.map(({ id, team, rule, because, lead }) => ({
    referral: id,
    team: council.team(team),
    rule,
    because: local.because(because),
    trace: lead ? told : told.filter(({ matched }) => matched),
  }))
}

const deadlinesOf = (referral: Referral, { area, local, council }: Explaining): Why['deadlines'] =>
  referral.clocks.map((clock) => {
    const { target, rule, limit, because, startedAt, dueAt } = clock
    const { segments } = explainDue({
      calendar: area.compiled.calendar,
      start: startedAt,
      limit,
      atClose: referral.atClose,
      holds: holdsOf(referral, clock),
    })
    return {
      referral: referral.id,
      target,
      rule,
      ...(because === undefined ? {} : { because: local.because(because) }),
      limit,
      calendar: council.calendar(referral.calendar),
      startedAt: startedAt.toISOString(),
      dueAt: dueAt?.toISOString() ?? null,
      segments,
    }
  })

async function visibilityOf(
  { access, areas, people }: Services,
  { viewer, language }: Caller,
  { enquiry, council }: Explaining,
): Promise<Why['visibility']> {
  const members = viewer.grants.map(({ domain }) => domain.split(':')[1])
  const titles = {
    council,
    areas: await areaTitles(areas, language),
    people: await namesOfPeople(people, members, language),
  }
  return access.reasons(viewer, enquiry).map(({ role, domain, scope, sentence }) => ({
    role,
    domain,
    scope,
    sentence: sentence(language, domainTitle(domain, titles)),
  }))
}

/** Why this team, why these dates, and why the caller may see it. */
export async function why(
  services: Services,
  caller: Caller,
  reference: string,
): Promise<Outcome<Why>> {
  const visible = await visibleEnquiry(services, caller, reference)
  if (!visible.ok) return visible
  const enquiry = visible.value
  const area = await services.areas.find(enquiry.area, enquiry.version)
  if (area === null) return refuse('not-found')
  const { language } = caller
  const council = namesOf(await services.areas.council(), language)
  const explaining = { enquiry, area, local: localArea(area, language), council, language }
  return done({
    route: routeOf(explaining),
    deadlines: enquiry.referrals.flatMap((referral) => deadlinesOf(referral, explaining)),
    visibility: await visibilityOf(services, caller, explaining),
  })
}
