import { apply, type Commands, isRefusal } from '../../rules/enquiry/index.ts'
import type { EnquiryView } from '../../schemas/types/index.ts'
import type { Caller } from './caller.ts'
import { askAgain } from './ask-again.ts'
import { contextFor } from './context-for.ts'
import { defined } from './defined.ts'
import { done, type Outcome, refuse } from './refusal.ts'
import { refusedByRules } from './refused-by-rules.ts'
import { type RememberedRequest, repeatedRequest, requestOf, withRequest } from './request-key.ts'
import type { Services } from './services.ts'
import { visibleEnquiry } from './visible-enquiry.ts'
import { sharingIn } from './sharing-in.ts'
import { shownEnquiry } from './shown-enquiry.ts'

/** Any command that people give after `raise`. */
export type LaterCommand = Commands[Exclude<keyof Commands, 'raise' | 'step'>]

export interface AskedCommand {
  readonly reference: string
  readonly command: LaterCommand
  /** The revision the client last read, if it said. */
  readonly ifMatch: number | undefined
  readonly requestKey: string | undefined
}

/** How often a command is decided anew when others keep changing the enquiry meanwhile. */
const attempts = 5

/** Words among officers need a right of their own. */
const actionOf = (command: LaterCommand): string =>
  command.name === 'message' && command.audience === 'officers' ? 'note' : command.name

/** Whose officers may be named: everybody's, where it is given to somebody. */
async function teamsFor({ areas }: Services, { name }: LaterCommand): Promise<string[]> {
  return name === 'assign' ? (await areas.council()).teams.map(({ id }) => id) : []
}

/** Who listens drops what they may no longer see. Failing that, they are refused it all the same. */
async function follow(services: Services, command: LaterCommand): Promise<void> {
  if (command.name === 'unshare') await askAgain(services, [command.with]).catch(() => undefined)
}

/** One try: undefined when somebody else changed the enquiry meanwhile. */
async function attempt(
  services: Services,
  caller: Caller,
  { reference, command, ifMatch }: AskedCommand,
  request: RememberedRequest | undefined,
): Promise<Outcome<EnquiryView> | undefined> {
  const visible = await visibleEnquiry(services, caller, reference)
  if (!visible.ok) return visible
  const before = visible.value
  if (!services.access.may(caller.viewer, 'enquiry', actionOf(command), before)) {
    return refuse('not-allowed')
  }
  const repeated = repeatedRequest(before, request)
  if (repeated === 'other') return refuse('key-reused')
  if (repeated === 'same') return done(await shownEnquiry(services, caller, before))
  if (ifMatch !== undefined && ifMatch !== before.revision) return refuse('stale')
  const teams = await teamsFor(services, command)
  const context = await contextFor(services, caller, before, teams)
  const sharing = command.name === 'share' ? await sharingIn(services, before.ward) : undefined
  const applied = apply(before, command, { ...context, ...defined({ sharing }) })
  if (isRefusal(applied)) return refusedByRules(applied, caller.language)
  const after = withRequest(applied.enquiry, request)
  if (!(await services.enquiries.save(before, after))) return undefined
  await follow(services, command)
  return done(await shownEnquiry(services, caller, after))
}

/**
 * Carries out a command on an enquiry with one guarded write. A conflict with somebody else's
 * change is decided anew; a client that said which revision it had read is told instead.
 */
export async function carryOut(
  services: Services,
  caller: Caller,
  asked: AskedCommand,
): Promise<Outcome<EnquiryView>> {
  const { reference, command, requestKey } = asked
  const request = requestOf(services, caller, requestKey, { reference, command })
  for (let tries = 0; tries < attempts; tries += 1) {
    const outcome = await attempt(services, caller, asked, request)
    if (outcome !== undefined) return outcome
  }
  return refuse('stale')
}
