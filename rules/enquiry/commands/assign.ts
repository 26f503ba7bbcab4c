import type { Referral } from '../../../schemas/types/index.ts'
import type { Commands } from '../command.ts'
import type { Context } from '../context.ts'
import type { CommandRecord } from '../decision.ts'
import { happened, said } from '../event.ts'
import { referralOf } from '../referral.ts'
import { refuse, type Refusal } from '../refusal.ts'

/** The reason is also the referral's own, which is short. */
const longestBecause = 300

const faultOf = (
  referral: Referral,
  command: Commands['assign'],
  context: Context,
): Refusal | undefined => {
  const team = command.team ?? referral.team
  const moves = team !== referral.team
  const officers = context.officersOf(team)
  if (officers === undefined) return refuse('unknown-team', '/team')
  if (command.officer !== undefined && !officers.includes(command.officer)) {
    return refuse('unknown-officer', '/officer')
  }
  if (!moves && (command.officer === undefined || command.officer === referral.officer)) {
    return refuse('nothing-to-assign')
  }
  if (moves && said(command.because) === undefined) return refuse('because-needed', '/because')
  return undefined
}

/**
 * To a named officer, to another team, or both. A move keeps the clocks: the council asked for the
 * redirect, so the member's date must not slip because of it. Why it moved is told to everyone; why
 * it changed hands within the team is a note among officers.
 */
export const assign: CommandRecord<'assign'> = {
  name: 'assign',
  from: ['raised', 'acknowledged', 'on-hold'],
  decide(enquiry, command, context) {
    const referral = referralOf(enquiry, command.referral)
    if (referral === undefined) return refuse('unknown-referral', '/referral')
    if ((command.because ?? '').length > longestBecause) {
      return refuse('because-too-long', '/because')
    }
    const fault = faultOf(referral, command, context)
    if (fault !== undefined) return fault
    const from = {
      team: referral.team,
      ...(referral.officer !== undefined && { officer: referral.officer }),
    }
    const to = {
      team: command.team ?? referral.team,
      ...(command.officer !== undefined && { officer: command.officer }),
    }
    const because = said(command.because)
    const detail = { referral: referral.id, ...to, from }
    if (to.team !== from.team) {
      return { events: [happened('assigned', enquiry, context, detail, because)] }
    }
    const note = { audience: 'officers', acknowledges: false } as const
    return {
      events: [
        happened('assigned', enquiry, context, detail),
        ...(because ? [happened('messaged', enquiry, context, note, because)] : []),
      ],
    }
  },
}
