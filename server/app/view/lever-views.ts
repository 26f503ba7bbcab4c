import {
  type Context,
  type Lever,
  pullRefusal,
  refusalWords,
} from '../../../rules/enquiry/index.ts'
import type { Enquiry, EnquiryView, LeverView } from '../../../schemas/types/index.ts'
import { defined } from '../defined.ts'
import type { Language } from '../refusal.ts'

/** The levers that the reader may pull at all, and whether now; if not, why and from when. */
export function leverViews(
  enquiry: Enquiry,
  context: Context,
  { language, may }: { language: Language; may: (action: string) => boolean },
): EnquiryView['levers'] {
  const lever = (name: Lever): LeverView | undefined => {
    if (!may(name)) return undefined
    const refusal = pullRefusal(enquiry, name, context)
    if (refusal === null) return { allowed: true }
    return { allowed: false, because: refusalWords(refusal, language) }
  }
  return defined({ requestUpdate: lever('request-update'), escalate: lever('escalate') })
}
