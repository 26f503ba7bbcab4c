import type { Raise } from '../command.ts'
import type { Context } from '../context.ts'
import type { Decision } from '../decision.ts'
import { happened, type Details } from '../event.ts'
import { refuse } from '../refusal.ts'

type RaisedReferral = Details['raised']['referrals'][number]

const referralsOf = (command: Raise): RaisedReferral[] =>
  command.placed.referrals.map((referral) => ({
    ...referral,
    clocks: referral.clocks.map(({ target, limit, rule, because, dueAt }) => ({
      target,
      limit,
      rule,
      ...(because !== undefined && { because }),
      dueAt: dueAt.toISOString(),
    })),
  }))

/** A new enquiry. The one command that needs no enquiry to be given to. */
export const raise = (command: Raise, context: Context): Decision => {
  const { placed } = command
  if (placed.referrals.filter((referral) => referral.lead).length !== 1) return refuse('not-placed')
  const { reference, area, category, version, ward, channel, member, memberKind } = command
  return {
    events: [
      happened(
        'raised',
        null,
        context,
        {
          reference,
          area,
          category,
          version,
          kind: placed.kind,
          priority: placed.priority,
          ward,
          channel,
          member,
          memberKind,
          raisedWhen: placed.raisedWhen,
          restricted: command.restricted ?? false,
          referrals: referralsOf(command),
          ladder: placed.ladder,
        },
        {
          summary: placed.summary,
          answers: placed.answers,
          ...(command.files !== undefined &&
            command.files.length > 0 && { files: [...command.files] }),
          ...(command.constituent !== undefined && { constituent: command.constituent }),
        },
      ),
    ],
  }
}
