import type { Command } from '../../rules/enquiry/index.ts'
import type { Identifier, Referral, Username } from '../../schemas/types/index.ts'
import type { Cast } from './cast.ts'
import type { Actor, Course } from './course.ts'
import { holdNote, outcomesOf, outcomeWith, saying as sayingIn } from './phrases.ts'
import type { Random } from './random.ts'

/** One enquiry on its way, and all that decides how it goes. */
export interface Life {
  readonly course: Course
  readonly random: Random
  readonly cast: Cast
  /** The member, or support staff for them. */
  readonly member: Actor
  readonly street: string
  /** Who deals with it; changes when it moves. */
  officer: Username
  /** Counted working minutes after which it is answered; infinite if it is forgotten. */
  readonly answerAfter: number
}

/** One part of the way; false if nothing more happens before the end of the past. */
type Stage = (life: Life) => boolean

const aDay = 480

const saying = (point: Parameters<typeof sayingIn>[0], { course, random }: Life): string =>
  sayingIn(point, course.enquiry.area, random)

/** Nobody discusses a safeguarding matter in writing. */
const isConfidential = ({ course }: Life): boolean =>
  course.enquiry.category === 'safeguarding-adult'

const officer = (by: Username): Actor => ({ by, kind: 'officer' })

const someOf = (life: Life, team: Identifier): Username | undefined => {
  const officers = life.cast.officersOf(team) ?? []
  return officers.length === 0 ? undefined : life.random.pick(officers)
}

const leadOf = (life: Life): Referral | undefined =>
  life.course.enquiry.referrals.find(({ lead }) => lead)

const acknowledge: Stage = (life) => {
  const { course, random } = life
  if (random.chance(0.06)) return true
  const limit = course.allowed('acknowledge') * (0.1 + random.next() ** 2 * 1.15)
  course.goTo(Math.min(limit, life.answerAfter / 2))
  const team = leadOf(life)?.team ?? ''
  const lead = random.chance(0.4) ? life.cast.leadOf(team) : undefined
  const command: Command = {
    name: 'acknowledge',
    ...(random.chance(0.5) && { text: saying('acknowledged', life) }),
  }
  return course.carryOut(command, officer(lead ?? life.officer))
}

/** Whoever has it after the acknowledgement hands it to the officer who will answer. */
const handOver: Stage = (life) => {
  const { course, random } = life
  const has = leadOf(life)?.officer
  if (has === undefined || has === life.officer) return true
  course.pause(random.between(10, 120))
  const because = random.chance(0.4) ? { because: saying('handedOver', life) } : {}
  return course.carryOut({ name: 'assign', officer: life.officer, ...because }, officer(has))
}

/** Where an enquiry turns out to belong instead. */
const elsewhere: Readonly<Record<Identifier, Identifier>> = {
  'adult-care': 'occupational-therapy',
  collections: 'recycling',
  'council-tax': 'welfare-rights',
  'drainage-duty': 'highways-maintenance',
  'environmental-health': 'trading-standards',
  'highways-maintenance': 'street-works',
  'housing-options': 'housing-standards',
  parks: 'trees',
  'planning-applications': 'planning-enforcement',
  'road-safety': 'highways-maintenance',
  triage: 'highways-maintenance',
}

const move: Stage = (life) => {
  const { course, random } = life
  const to = elsewhere[leadOf(life)?.team ?? '']
  const next = to !== undefined && random.chance(0.06) ? someOf(life, to) : undefined
  if (to === undefined || next === undefined) return true
  course.goTo(course.spent + random.between(30, 200))
  const command: Command = {
    name: 'assign',
    team: to,
    officer: next,
    because: saying('moved', life),
  }
  const moved = course.carryOut(command, officer(life.officer))
  life.officer = next
  return moved
}

const furtherTeams: Stage = (life) => {
  const { course, random } = life
  return course.enquiry.referrals
    .filter(({ lead }) => !lead)
    .every(({ id, team }) => {
      const by = random.chance(0.75) ? someOf(life, team) : undefined
      if (by === undefined) return true
      course.goTo(course.spent + random.between(15, 90))
      if (!course.carryOut({ name: 'acknowledge', referral: id }, officer(by))) return false
      if (!random.chance(0.4)) return true
      const note: Command = {
        name: 'message',
        text: saying('officerNotes', life),
        audience: 'officers',
      }
      return course.carryOut(note, officer(by))
    })
}

const partner: Stage = (life) => {
  const { course, random } = life
  const id = leadOf(life)?.partner
  const people = id === undefined || !random.chance(0.65) ? [] : life.cast.peopleOf(id)
  if (people.length === 0) return true
  course.goTo(course.spent + random.between(60, 400))
  const says: Command = { name: 'message', text: saying('partnerTells', life) }
  return course.carryOut(says, { by: random.pick(people), kind: 'partner' })
}

const says = (life: Life, text: string, actor: Actor): boolean => {
  life.course.goTo(life.course.spent + life.random.between(20, 240))
  return life.course.carryOut({ name: 'message', text }, actor)
}

const conversation: Stage = (life) => {
  const { random } = life
  if (isConfidential(life)) return true
  const kind = random.weighted([
    ['none', 60] as const,
    ['officer-asks', 18] as const,
    ['member-asks', 22] as const,
  ])
  if (kind === 'none') return true
  if (kind === 'officer-asks')
    return (
      says(life, saying('officerAsks', life), officer(life.officer)) &&
      says(life, saying('memberAnswers', life), life.member)
    )
  return (
    says(life, saying('memberAsks', life), life.member) &&
    (random.chance(0.3) || says(life, saying('officerTells', life), officer(life.officer)))
  )
}

const hold: Stage = (life) => {
  const { course, random } = life
  const lead = leadOf(life)
  if (lead === undefined || isConfidential(life)) return true
  if (!random.chance(lead.partner === undefined ? 0.15 : 0.4)) return true
  const reason = random.pick(lead.holdWhile)
  course.goTo(course.spent + random.between(30, 300))
  const held: Command = { name: 'hold', reason, note: holdNote(reason, random) }
  if (!course.carryOut(held, officer(life.officer))) return false
  course.pause(random.between(aDay / 2, 7 * aDay))
  return reason === 'waiting-for-member'
    ? course.carryOut({ name: 'message', text: saying('memberAnswers', life) }, life.member)
    : course.carryOut({ name: 'resume' }, officer(life.officer))
}

const outcome = ({ course, random, street }: Life): string => {
  const { category, answers } = course.enquiry
  return outcomeWith(random.pick(outcomesOf(category, answers)), street, course.at)
}

const answer: Stage = (life) => {
  const { course, random } = life
  if (life.answerAfter === Infinity) return false
  course.goTo(life.answerAfter)
  if (random.chance(0.05)) return true
  return course.carryOut({ name: 'respond', text: outcome(life) }, officer(life.officer))
}

const reopen: Stage = (life) => {
  const { course, random } = life
  if (course.enquiry.status !== 'responded' || !random.chance(0.04)) return true
  course.pause(random.between(aDay, 4 * aDay))
  if (!course.carryOut({ name: 'reopen', because: saying('reopened', life) }, life.member))
    return false
  course.pause(random.between(aDay, 6 * aDay))
  return course.carryOut({ name: 'respond', text: outcome(life) }, officer(life.officer))
}

const close: Stage = (life) => {
  const { course, random } = life
  if (course.enquiry.status === 'responded') course.pause(random.between(aDay, 9 * aDay))
  const told = course.enquiry.response?.text ?? outcome(life)
  const narrative = `${told} ${saying('closing', life)}`
  return course.carryOut({ name: 'close', narrative }, officer(life.officer))
}

const stages: readonly Stage[] = [
  acknowledge,
  handOver,
  move,
  furtherTeams,
  partner,
  conversation,
  hold,
  answer,
  reopen,
  close,
]

/** Lets an enquiry go its way, as far as the past reaches. */
export const liveThrough = (life: Life): boolean => stages.every((stage) => stage(life))
