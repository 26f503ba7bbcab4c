import { hash } from 'node:crypto'
import {
  compileArea,
  compileCalendars,
  place,
  type CompiledArea,
} from '../../rules/configuration/index.ts'
import type { BankHolidays } from '../../rules/deadlines/index.ts'
import { apply, isRefusal, type Raise } from '../../rules/enquiry/index.ts'
import type { Channel, Enquiry, Identifier, Ward } from '../../schemas/types/index.ts'
import type { DemonstrationCouncil } from '../council/index.ts'
import { answersTo, type Asked } from './answers.ts'
import { castOf, type Cast, type CastMember } from './cast.ts'
import { constituentIn } from './constituents.ts'
import { contextOf, Course, type Actor, type Setting } from './course.ts'
import { daysUntil, instantsOf, type Day } from './days.ts'
import { liveThrough, type Life } from './life.ts'
import { shareOfLimit } from './pace.ts'
import { streetsOf } from './phrases.ts'
import { randomOf, type Random } from './random.ts'
import { referencesFrom } from './references.ts'
import { volumeOf } from './volumes.ts'

export interface PastOptions {
  /** The same seed, until and count give the same enquiries. */
  readonly seed: number
  readonly count: number
  /** Nothing happens after this instant; what was then still open stays open. */
  readonly until: Date
  readonly demonstration: DemonstrationCouncil
  readonly holidays: BankHolidays
}

const channels: readonly (readonly [Channel, number])[] = [
  ['email', 34],
  ['phone', 24],
  ['surgery', 12],
  ['doorstep', 12],
  ['social-media', 12],
  ['letter', 4],
  ['other', 2],
]

interface Category {
  readonly id: Identifier
  readonly area: CompiledArea
  readonly answers: (asked: Asked) => Record<string, unknown>
}

/** Everything that is prepared once for all enquiries. */
interface Past extends Pick<PastOptions, 'until'> {
  readonly random: Random
  readonly cast: Cast
  readonly categories: readonly Category[]
  readonly wards: readonly (readonly [Ward, number])[]
  readonly reference: () => string
  readonly context: Setting['context']
}

function prepared({ demonstration, holidays, seed, until }: PastOptions): Past {
  const { council, people, areas, blocks } = demonstration
  const calendars = compileCalendars(council, holidays)
  const random = randomOf(seed)
  const cast = castOf(people)
  const compiled = areas.map((area) => compileArea(area, { calendars, blocks }))
  return {
    until,
    random,
    cast,
    categories: compiled.flatMap((area) =>
      [...area.templates.values()].map((template) => ({
        id: template.id,
        area,
        answers: answersTo(template),
      })),
    ),
    wards: council.wards.map((ward) => [ward, cast.membersOf(ward.id).length] as const),
    reference: referencesFrom(randomOf(seed + until.getTime())),
    context: {
      ids: () => random.hex(32),
      digest: (text) => hash('sha256', text),
      calendar: (id) => calendars.get(id),
      officersOf: (team) => cast.officersOf(team),
    },
  }
}

/** A member, sometimes through support staff. */
const actorFor = ({ username, kind, support }: CastMember, random: Random): Actor =>
  support !== undefined && random.chance(kind === 'mp' ? 0.7 : 0.2)
    ? { by: support, kind: 'support', onBehalfOf: username }
    : { by: username, kind }

interface Beginning {
  readonly enquiry: Enquiry
  readonly actor: Actor
}

function raise(past: Past, category: Category, at: Date): Beginning {
  const { random, cast } = past
  const ward = random.weighted(past.wards).id
  const member = random.weighted(cast.membersOf(ward))
  const actor = actorFor(member, random)
  const channel = random.weighted(channels)
  const placing = place(category.area, {
    category: category.id,
    ward,
    channel,
    memberKind: member.kind,
    answers: category.answers({ random, category: category.id, ward, at }),
    raisedAt: at,
  })
  if (placing === null) throw new Error(`There is no category "${category.id}"`)
  const command: Raise = {
    name: 'raise',
    reference: past.reference(),
    area: category.area.configuration.id,
    category: category.id,
    version: 1,
    ward,
    channel,
    member: member.username,
    memberKind: member.kind,
    ...(random.chance(0.7) &&
      category.id !== 'safeguarding-adult' && { constituent: constituentIn(ward, random) }),
    placed: placing.placed,
  }
  const outcome = apply(
    null,
    command,
    contextOf({ context: past.context, terms: category.area }, actor, at),
  )
  if (isRefusal(outcome)) throw new Error(`A past enquiry was refused: ${outcome.refusal}`)
  return { enquiry: outcome.enquiry, actor }
}

const streetIn = ({ answers, ward }: Enquiry, random: Random): string => {
  const location = answers['location']
  return typeof location === 'object' && location !== null && 'street' in location
    ? String(location.street)
    : random.pick(streetsOf(ward))
}

/** One in seventeen of the last two months is forgotten so far. */
const isForgotten = (raisedAt: Date, { until, random }: Past): boolean =>
  random.chance(0.06) && until.getTime() - raisedAt.getTime() < 60 * 86_400_000

function lifeOf(past: Past, area: CompiledArea, { enquiry, actor }: Beginning): Life {
  const { random, cast, until, context } = past
  const { id } = area.configuration
  const course = new Course(enquiry, {
    random,
    calendar: area.calendar,
    until,
    terms: area,
    context,
  })
  const team = enquiry.referrals[0]?.team ?? ''
  return {
    course,
    random,
    cast,
    member: actor,
    street: streetIn(enquiry, random),
    officer: random.weighted(cast.sharesIn(team)),
    answerAfter: isForgotten(enquiry.raisedAt, past)
      ? Infinity
      : Math.max(30, course.allowed('respond') * shareOfLimit(id, random)),
  }
}

function* onDay(past: Past, day: Day): Generator<Enquiry> {
  const volumes = past.categories.map(
    (category) => [category, volumeOf(category.id, day.month, day.weather)] as const,
  )
  for (const at of instantsOf(day, past.until, past.random)) {
    const category = past.random.weighted(volumes)
    const life = lifeOf(past, category.area, raise(past, category, at))
    liveThrough(life)
    life.course.climb(past.until)
    // Nobody is told today of what happened then.
    yield { ...life.course.enquiry, outbox: [], outboxAt: null }
  }
}

/**
 * Enquiries of the past, oldest first, each the outcome of the commands that rules/enquiry carried
 * out: raised, acknowledged, passed on, talked about, held, answered and closed, in the seasons and
 * at the pace of a real council. About 290 a month, in a month at least and five years at most.
 */
export function* pastEnquiries(options: PastOptions): Generator<Enquiry> {
  const past = prepared(options)
  for (const day of daysUntil(options.until, options.count, options.seed, options.holidays))
    yield* onDay(past, day)
}
