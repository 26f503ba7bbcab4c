import { aboutToRaise, heldAt } from '../../rules/access/index.ts'
import { place } from '../../rules/configuration/index.ts'
import { apply, type Context, isRefusal, newReference } from '../../rules/enquiry/index.ts'
import type {
  Enquiry,
  EnquiryFile,
  Person,
  Raised,
  RaiseRequest,
} from '../../schemas/types/index.ts'
import type { PublishedArea } from './areas.ts'
import type { Caller } from './caller.ts'
import { checkedAnswers } from './checked-answers.ts'
import { filesForRaising } from './files/files-for-raising.ts'
import { usedFiles } from './files/used-files.ts'
import { localArea } from './local-area.ts'
import { namesOf } from './council-names.ts'
import { done, type Outcome, refuse, type Words } from './refusal.ts'
import { type RememberedRequest, repeatedRequest, requestOf, withRequest } from './request-key.ts'
import type { Services } from './services.ts'

const words = {
  category: {
    en: 'There is no such category. Choose one from the catalogue.',
    cy: 'Nid oes categori o’r fath. Dewiswch un o’r catalog.',
  },
  member: {
    en: 'There is no such member. Choose a member you act for.',
    cy: 'Nid oes aelod o’r fath. Dewiswch aelod yr ydych yn gweithredu drosto.',
  },
  ward: {
    en: 'This is not one of the member’s wards. Choose one that is.',
    cy: 'Nid yw hon yn un o wardiau’r aelod. Dewiswch un sydd.',
  },
  consent: {
    en: 'Give the constituent’s details only if they agreed. Tick that they did, or leave them out.',
    cy: 'Rhowch fanylion yr etholwr dim ond os cytunodd. Ticiwch ei fod wedi cytuno, neu eu gadael allan.',
  },
} satisfies Record<string, Words>

type Place = keyof typeof words

/** References are drawn at random; one that is taken is drawn again. */
const draws = 5

const wrong = (pointer: string, place: Place, { language }: Caller) =>
  refuse('invalid', { faults: [{ pointer, message: words[place][language], code: place }] })

const receiptOf = async (
  { areas }: Services,
  { language }: Caller,
  enquiry: Enquiry,
): Promise<Raised> => {
  const council = namesOf(await areas.council(), language)
  const area = await areas.find(enquiry.area, enquiry.version)
  const local = area === null ? undefined : localArea(area, language)
  return {
    reference: enquiry._id,
    status: enquiry.status,
    priority: enquiry.priority,
    referrals: enquiry.referrals.map(({ team, because, rule, clocks }) => {
      const by = (target: string) => clocks.find((clock) => clock.target === target)?.dueAt
      return {
        team,
        title: council.team(team).title,
        because: local?.because(because) ?? because,
        rule,
        acknowledgeBy: (by('acknowledge') ?? enquiry.raisedAt).toISOString(),
        respondBy: (by('respond') ?? enquiry.raisedAt).toISOString(),
      }
    }),
  }
}

/** The area the form was made by, if the category's form is still the one that was filled in. */
async function areaFor(
  { areas }: Services,
  caller: Caller,
  { area: id, category, version }: RaiseRequest,
): Promise<Outcome<PublishedArea>> {
  const area = await areas.find(id)
  if (area?.compiled.templates.has(category) !== true) return wrong('/category', 'category', caller)
  if (area.version === version) return done(area)
  const older = await areas.find(id, version)
  const asked = JSON.stringify(older?.compiled.templates.get(category))
  // Another category's change, or a new routing, is no reason to fill a form in again.
  const same = asked === JSON.stringify(area.compiled.templates.get(category))
  return same ? done(area) : refuse('stale-template')
}

/** The member whose enquiry it will be, if the caller may raise it for them in that ward. */
async function memberFor(
  { access, people, clock }: Services,
  caller: Caller,
  request: RaiseRequest,
): Promise<Outcome<Person>> {
  const { onBehalfOf, area, ward } = request
  const username = onBehalfOf ?? caller.person._id
  if (
    !access.may(caller.viewer, 'enquiry', 'raise', aboutToRaise({ member: username, ward, area }))
  ) {
    return refuse('not-allowed')
  }
  const member = onBehalfOf === undefined ? caller.person : await people.find(onBehalfOf)
  if (member?.active !== true || (member.kind !== 'councillor' && member.kind !== 'mp')) {
    return wrong('/onBehalfOf', 'member', caller)
  }
  const isTheirs = member.grants
    .filter(heldAt(clock.now()))
    .some(({ role, domain }) => role === 'member' && domain === `ward:${ward}`)
  return isTheirs ? done(member) : wrong('/ward', 'ward', caller)
}

interface Checked {
  readonly area: PublishedArea
  readonly member: Person
  readonly answers: Record<string, unknown>
  readonly files: readonly EnquiryFile[]
}

/** Everything about a new enquiry that can be wrong, looked at before anything is decided. */
async function check(
  services: Services,
  caller: Caller,
  request: RaiseRequest,
): Promise<Outcome<Checked>> {
  const area = await areaFor(services, caller, request)
  if (!area.ok) return area
  const member = await memberFor(services, caller, request)
  if (!member.ok) return member
  if (request.constituent?.consent === false) {
    return wrong('/constituent/consent', 'consent', caller)
  }
  const answers = checkedAnswers(area.value, request, caller.language)
  if (!answers.ok) return answers
  const files = await filesForRaising(services, {
    form: area.value.compiled.templates.get(request.category)?.form ?? {},
    answers: answers.value,
    owners: [caller.person._id, member.value._id],
    language: caller.language,
  })
  if (!files.ok) return files
  return done({
    area: area.value,
    member: member.value,
    answers: answers.value,
    files: files.value,
  })
}

/** The new enquiry, placed and dated, under this reference. */
function decided(
  services: Services,
  caller: Caller,
  request: RaiseRequest,
  { area, member, answers, files }: Checked,
): Outcome<Enquiry> {
  const { clock, randomness, digest } = services
  const now = clock.now()
  const memberKind = member.kind === 'mp' ? 'mp' : 'councillor'
  const { category, ward, channel, constituent } = request
  const intake = { category, ward, channel, memberKind, answers, raisedAt: now } as const
  const placing = place(area.compiled, intake)
  if (placing === null) return refuse('not-found')
  const context: Context = {
    now,
    by: caller.person._id,
    kind: caller.person.kind,
    ...(member._id === caller.person._id ? {} : { onBehalfOf: member._id }),
    ids: () => randomness.id(),
    digest,
    calendar: () => area.compiled.calendar,
    terms: area.compiled,
    officersOf: () => undefined,
  }
  const applied = apply(
    null,
    {
      name: 'raise',
      reference: newReference(randomness.bytes(8)),
      area: request.area,
      category,
      version: area.version,
      ward,
      channel,
      member: member._id,
      memberKind,
      files,
      ...(constituent === undefined ? {} : { constituent }),
      placed: placing.placed,
    },
    context,
  )
  if (isRefusal(applied)) throw new Error(`A checked enquiry was refused: ${applied.refusal}`)
  return done(applied.enquiry)
}

/** What an earlier request under the same key did, if there was one. */
async function repeated(
  services: Services,
  caller: Caller,
  request: RememberedRequest | undefined,
): Promise<Outcome<Raised> | undefined> {
  if (request === undefined) return undefined
  const earlier = await services.enquiries.findByRequest(request.key)
  if (earlier === null) return undefined
  return repeatedRequest(earlier, request) === 'same'
    ? done(await receiptOf(services, caller, earlier))
    : refuse('key-reused')
}

/**
 * Stores the enquiry; undefined if its reference was taken. That it names its files is what makes
 * them its own: noting so beside each comes after, and is made good by cleanUpFiles if it fails.
 */
async function store(
  services: Services,
  caller: Caller,
  enquiry: Enquiry,
  request: RememberedRequest | undefined,
): Promise<Outcome<Raised> | undefined> {
  const { files = [] } = enquiry
  const stored = await services.enquiries.insert(enquiry)
  if (stored === 'stored') {
    const ids = files.map(({ id }) => id)
    if (ids.length > 0) await services.files.bind(ids, enquiry._id).catch(() => undefined)
    return done(await receiptOf(services, caller, enquiry))
  }
  const again = await repeated(services, caller, request)
  if (again !== undefined) return again
  return stored === 'file-used' ? usedFiles(services, caller, enquiry) : undefined
}

/** Raises an enquiry: checked, placed, dated and stored with one write, or refused with every fault. */
export async function raise(
  services: Services,
  caller: Caller,
  body: RaiseRequest,
  requestKey: string | undefined,
): Promise<Outcome<Raised>> {
  const request = requestOf(services, caller, requestKey, body)
  const earlier = await repeated(services, caller, request)
  if (earlier !== undefined) return earlier
  const checked = await check(services, caller, body)
  // The same request, sent twice at once, may have taken the files of this one in the meantime.
  if (!checked.ok) return (await repeated(services, caller, request)) ?? checked
  for (let draw = 0; draw < draws; draw += 1) {
    const made = decided(services, caller, body, checked.value)
    if (!made.ok) return made
    const outcome = await store(services, caller, withRequest(made.value, request), request)
    if (outcome !== undefined) return outcome
  }
  throw new Error('No free reference was drawn.')
}
