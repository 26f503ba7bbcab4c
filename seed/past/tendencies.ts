type Weights = Readonly<Record<string, number>>

/** How likely each choice is, by the question's name; a choice that is not named has the weight 1. */
const anywhere: Readonly<Record<string, Weights>> = {
  afraid: { yes: 1, no: 8 },
  alive: { alive: 2, dead: 5 },
  assisted: { yes: 1, no: 7 },
  blocking: { yes: 1, no: 4 },
  caseReview: { yes: 1, no: 3 },
  childHurt: { yes: 1, no: 12 },
  consent: { yes: 15, no: 1 },
  danger: { now: 1, soon: 4, no: 7 },
  emergency: { yes: 1, no: 6 },
  harm: { yes: 1, no: 10, 'not-known': 1 },
  hate: { yes: 1, no: 14 },
  offensive: { yes: 1, no: 3 },
  reaction: { yes: 1, no: 4 },
  recovery: { none: 5, reminder: 3, summons: 1 },
  vulnerable: { yes: 1, no: 3 },
  witness: { yes: 1, no: 4, 'not-known': 2 },
}

const byCategory: Readonly<Record<string, Readonly<Record<string, Weights>>>> = {
  'abandoned-vehicle': { condition: { flat: 6, damaged: 4, sound: 3 } },
  'anything-else': { soon: { today: 1, week: 5, later: 6 } },
  'beach-and-harbour': {
    matter: { seaweed: 4, dogs: 4, craft: 3, 'sea-wall': 3, dunes: 2 },
  },
  'benefits-advice': { help: { check: 4, claim: 4, decision: 3, debt: 3 } },
  'care-assessment': { need: { assessment: 5, changed: 4, missed: 2 } },
  'fly-tipping': {
    waste: { bags: 8, furniture: 8, 'white-goods': 4, building: 4, garden: 3, tyres: 2 },
    amount: { item: 4, boot: 6, van: 3 },
    land: { public: 10, private: 2 },
  },
  'flooded-road': {
    extent: { property: 1, impassable: 1, lane: 8, puddle: 6, dry: 8 },
    source: { gully: 10, field: 3 },
  },
  'food-hygiene': { concern: { dirty: 4, rating: 3, food: 3 } },
  graffiti: { surface: { council: 4, shelter: 3, utility: 3 } },
  homelessness: { situation: { notice: 5, 'waiting-list': 5, temporary: 3, family: 3 } },
  'housing-repair': { repair: { damp: 3, heating: 3, leak: 3, windows: 2 } },
  'missed-bin': {
    containers: { refuse: 6, recycling: 8, food: 5, garden: 3 },
    extent: { one: 8, several: 4 },
    timesMissed: { once: 7, twice: 3 },
  },
  'overgrown-tree': {
    problem: { light: 7, path: 5, dead: 3, building: 3, dangerous: 2 },
    land: { street: 8, park: 4, private: 3, 'not-known': 3 },
  },
  pothole: {
    roadPart: { carriageway: 14, junction: 4, 'verge-edge': 3 },
    roadClass: { local: 8, main: 5, lane: 4, 'not-known': 1 },
  },
  'street-light-out': {
    fault: { out: 12, flicker: 5, day: 4 },
    place: { street: 8, promenade: 2 },
  },
  'street-litter': { problem: { litter: 6, dog: 6, 'full-bin': 5, weeds: 3 } },
  'safeguarding-adult': { risk: { ongoing: 5, days: 1, now: 1 } },
  taxi: { concern: { driving: 3, fare: 3, application: 4, rank: 3 } },
}

const winter = new Set([0, 1, 2, 10, 11])

/** How likely ice is in this month (0 is January). */
const icy = (month: number): Weights =>
  winter.has(month) ? { yes: 4, forecast: 4, no: 2 } : { yes: 0, forecast: 0, no: 1 }

/** How likely each choice of a question is. */
export const weightsFor = (category: string, question: string, month: number): Weights =>
  question === 'ice' ? icy(month) : (byCategory[category]?.[question] ?? anywhere[question] ?? {})

/** What numbers people give, where the template's own limits are wider than life. */
export const numbersFor: Readonly<Record<string, readonly [least: number, most: number]>> = {
  adults: [1, 3],
  amount: [60, 900],
  canPay: [10, 80],
  childCount: [0, 3],
  collisions: [0, 3],
  depth: [15, 90],
  height: [10, 60],
  homes: [1, 6],
  hours: [10, 100],
  households: [1, 12],
  howManyIll: [1, 4],
  limit: [20, 40],
  miles: [1, 6],
  missedVisits: [1, 6],
  needles: [1, 8],
  number: [1, 2],
  people: [6, 8],
  pupils: [1, 25],
  rooms: [1, 4],
  supporters: [3, 60],
  weeks: [2, 30],
}

/** Dates that lie ahead; all others lie behind. */
export const aheadDates: ReadonlySet<string> = new Set([
  'courtDate',
  'discharge',
  'ends',
  'hearing',
  'hearingDate',
  'lastDay',
  'leaveBy',
  'until',
])
