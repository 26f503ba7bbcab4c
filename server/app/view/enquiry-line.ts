import { leadOf } from '../../../rules/enquiry/index.ts'
import type { EnquiryLine, Referral } from '../../../schemas/types/index.ts'
import type { Caller } from '../caller.ts'
import { rolesIn } from '../context-for.ts'
import { namesOf } from '../council-names.ts'
import { defined, ifGiven } from '../defined.ts'
import type { EnquiryHead } from '../ports.ts'
import type { Services } from '../services.ts'
import { areaTitles } from './area-titles.ts'
import { namesOfPeople } from './names.ts'
import { summaryIn } from './summary-in.ts'

/** Which target the lead must meet next. */
const nextTarget = (lead: Referral, dueAt: Date | null) =>
  dueAt === null
    ? null
    : (lead.clocks.find((clock) => clock.dueAt?.getTime() === dueAt.getTime())?.target ?? null)

/** What the member's side did to make it move. */
const leversIn = (head: EnquiryHead, lead: Referral, { viewer }: Caller) =>
  defined({
    updateAsked: lead.clocks.some(({ target, metAt }) => target === 'update' && metAt === undefined)
      ? true
      : undefined,
    escalation: ifGiven(head.escalation, ({ to }) => ({
      to,
      yours: rolesIn(viewer, head).includes(to),
    })),
  })

/** Enquiries as lines of a list, in the reader's language. */
export async function linesOf(
  { areas, people }: Pick<Services, 'areas' | 'people'>,
  caller: Caller,
  heads: readonly EnquiryHead[],
  now: Date,
): Promise<EnquiryLine[]> {
  const { language } = caller
  const council = namesOf(await areas.council(), language)
  const titles = await areaTitles(areas, language)
  const leads = new Map(heads.map((head) => [head._id, leadOf(head)]))
  const names = await namesOfPeople(
    people,
    heads.flatMap((head) => [head.member, leads.get(head._id)?.officer]),
    language,
  )
  return heads.map((head) => {
    const lead = leadOf(head)
    return {
      reference: head._id,
      status: head.status,
      priority: head.priority,
      area: titles.area(head.area),
      category: titles.category(head.area, head.category),
      summary: summaryIn(head, language),
      ward: council.ward(head.ward),
      member: names(head.member),
      team: council.team(lead.team),
      ...(lead.officer === undefined ? {} : { officer: names(lead.officer) }),
      raisedAt: head.raisedAt.toISOString(),
      dueAt: head.dueAt?.toISOString() ?? null,
      dueTarget: nextTarget(lead, head.dueAt),
      overdue: head.dueAt !== null && head.dueAt < now,
      ...leversIn(head, lead, caller),
    }
  })
}
