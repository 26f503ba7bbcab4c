import type {
  Channel,
  Facts,
  Identifier,
  MemberKind,
  Target,
  Template,
} from '../../schemas/types/index.ts'
import { dueAt, isOpen, weekdayOf, type Targets } from '../deadlines/index.ts'
import type { Placed, PlacedClock, PlacedReferral } from '../enquiry/index.ts'
import type { RoutingDecision } from '../routing/index.ts'
import {
  factsFromShown,
  keepShownAnswers,
  summariesOfShown,
  type Answers,
} from '../templates/index.ts'
import type { CompiledArea } from './compile.ts'

/** What is known of an enquiry when it comes in. */
export interface Intake {
  category: Identifier
  ward: Identifier
  channel: Channel
  memberKind: MemberKind
  /** As given; answers to questions that are not shown are left out. */
  answers: Answers
  raisedAt: Date
}

/** All that a configuration decides about an enquiry that comes in. */
export interface Placing {
  /** What the rules were asked with: the routing without the priority, since it decides that. */
  facts: Facts
  route: RoutingDecision
  targets: Targets
  /** What the command to raise it needs. */
  placed: Placed
}

/** Why an enquiry that no rule matched is where it is. */
export const otherwiseBecause = {
  en: 'No rule places it, so it goes to the team that places such enquiries',
  cy: 'Nid oes rheol yn ei leoli, felly mae’n mynd i’r tîm sy’n lleoli ymholiadau o’r fath',
} as const

const factsOf = (area: CompiledArea, template: Template, intake: Intake): Facts => ({
  category: intake.category,
  kind: template.kind,
  ward: intake.ward,
  channel: intake.channel,
  member: { kind: intake.memberKind },
  raisedAt: {
    weekday: weekdayOf(area.calendar, intake.raisedAt),
    withinHours: isOpen(area.calendar, intake.raisedAt),
  },
  answers: factsFromShown(template.form, intake.answers),
})

const clocksOf = (area: CompiledArea, targets: Targets, start: Date): PlacedClock[] => {
  const { calendar, configuration } = area
  const { atClose } = configuration.deadlines
  return (['acknowledge', 'respond'] satisfies Target[]).map((target) => {
    const limit = targets[target]
    const due = dueAt({ calendar, start, limit, atClose })
    if (due === null) throw new Error('A limit without a hold has no date')
    return {
      target,
      limit,
      rule: targets.rule,
      ...(targets.because !== undefined && { because: targets.because }),
      startedAt: start,
      dueAt: due,
    }
  })
}

/** The lead referral, then one for each further team: the same rule sent them, the same targets run. */
const referralsOf = (
  area: CompiledArea,
  route: RoutingDecision,
  clocks: readonly PlacedClock[],
): PlacedReferral[] => {
  const { calendar, atClose, holdWhile } = area.configuration.deadlines
  return [route.team, ...route.also].map((team, index) => ({
    id: `referral-${index + 1}`,
    lead: index === 0,
    team,
    ...(index === 0 && route.partner !== undefined && { partner: route.partner }),
    rule: route.rule,
    because: route.because ?? otherwiseBecause.en,
    calendar,
    atClose,
    holdWhile: [...holdWhile],
    clocks: clocks.map((clock) => ({ ...clock })),
  }))
}

/**
 * Where an enquiry goes and when it is due, as a service area's configuration says; null when the
 * area has no such category. The answers are expected to be valid for the category's template.
 */
export const place = (area: CompiledArea, intake: Intake): Placing | null => {
  const template = area.templates.get(intake.category)
  if (template === undefined) return null
  const answers = keepShownAnswers(template.form, intake.answers)
  const facts = factsOf(area, template, { ...intake, answers })
  const route = area.routing.decide(facts)
  const routed = { ...facts, priority: route.priority }
  const targets = area.deadlines.targets(routed)
  const clocks = clocksOf(area, targets, intake.raisedAt)
  const { weekday = 'mon', withinHours = false } = facts.raisedAt ?? {}
  return {
    facts,
    route,
    targets,
    placed: {
      kind: template.kind,
      priority: route.priority,
      raisedWhen: { weekday, withinHours },
      summary: summariesOfShown(template, answers),
      answers,
      ladder: area.escalation.ladderFor(routed),
      referrals: referralsOf(area, route, clocks),
    },
  }
}
