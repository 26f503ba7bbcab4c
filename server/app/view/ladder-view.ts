import { audienceIn, climbOf, stepSentence } from '../../../rules/escalation/index.ts'
import type { Context } from '../../../rules/enquiry/index.ts'
import type { Enquiry, LadderView } from '../../../schemas/types/index.ts'
import { defined, ifGiven } from '../defined.ts'
import type { LocalArea } from '../local-area.ts'
import type { Language } from '../refusal.ts'

/** What happens to an enquiry by itself: each step of its ladder, when, and who is told. */
export function ladderView(
  enquiry: Enquiry,
  { terms, calendar }: Pick<Context, 'terms' | 'calendar'>,
  { language, local }: { language: Language; local: LocalArea },
): LadderView {
  const { id, because } = enquiry.ladder
  const climbed = climbOf(enquiry, terms.escalation.ladder(id), calendar)
  return {
    ...defined({ because: ifGiven(because, (english) => local.because(english)) }),
    steps: climbed.map(({ id: step, state, at, step: { of, tell = [], raiseTo, ...when } }) => ({
      id: step,
      of,
      says: stepSentence({ of, ...when }, language),
      state,
      at: at?.toISOString() ?? null,
      tells: tell.map((audience) => audienceIn(audience, language)),
      ...defined({ raisesTo: ifGiven(raiseTo, (role) => audienceIn(role, language)) }),
    })),
  }
}
