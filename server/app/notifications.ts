import type {
  Enquiry,
  Notification,
  NotificationLine,
  NotificationList,
  SeenRequest,
  Unseen,
} from '../../schemas/types/index.ts'
import type { Caller } from './caller.ts'
import type { WhichSeen } from './notification-ports.ts'
import { done, type Language, type Outcome, refuse } from './refusal.ts'
import type { Services } from './services.ts'
import { readableBy } from './telling/readable.ts'
import { type Tell, tellIn } from './telling/tell-in.ts'
import { unseenCount } from './unseen-count.ts'
import { summaryIn } from './view/summary-in.ts'

type NotificationServices = Pick<
  Services,
  | 'access'
  | 'accessPolicy'
  | 'areas'
  | 'clock'
  | 'notifications'
  | 'people'
  | 'toldEnquiries'
  | 'wards'
>

const badCursor = {
  en: 'This page marker was not made by Portreeve. Begin at the first page.',
  cy: 'Nid Portreeve a wnaeth y nod tudalen hwn. Dechreuwch ar y dudalen gyntaf.',
}

const lineOf = (
  notification: Notification,
  enquiry: Enquiry,
  { tell, language }: { tell: Tell; language: Language },
): NotificationLine => ({
  id: notification._id,
  reference: notification.reference,
  says: tell(enquiry, notification).subject,
  summary: summaryIn(enquiry, language),
  task: notification.task,
  at: notification.at.toISOString(),
  seen: notification.seenAt !== undefined,
})

/** One page of what the caller is told, newest first; of an enquiry they may not read any more, nothing. */
export async function listNotifications(
  services: NotificationServices,
  caller: Caller,
  query: Readonly<Record<string, string>>,
): Promise<Outcome<NotificationList>> {
  const { person, language } = caller
  const { unseen, limit = '25', cursor } = query
  const page = await services.notifications.page({
    person: person._id,
    unseen: unseen === 'true',
    limit: Number(limit),
    ...(cursor === undefined ? {} : { cursor }),
  })
  if (page === 'bad-cursor') {
    return refuse('invalid', { faults: [{ pointer: '/cursor', message: badCursor[language] }] })
  }
  const references = page.items.map(({ reference }) => reference)
  const enquiries = await readableBy(services, person, references)
  const tell = await tellIn(services, language, [...enquiries.values()])
  const items = page.items.flatMap((notification) => {
    const enquiry = enquiries.get(notification.reference)
    return enquiry === undefined ? [] : [lineOf(notification, enquiry, { tell, language })]
  })
  return done({ items, next: page.next, ...(await unseenCount(services, caller)) })
}

const whichOf = ({ ids, reference }: SeenRequest): WhichSeen => {
  if (ids !== undefined) return { ids }
  return reference === undefined ? { all: true } : { reference }
}

/** The caller has seen these; of nobody else's is anything changed. */
export async function seeNotifications(
  services: NotificationServices,
  caller: Caller,
  request: SeenRequest,
): Promise<Unseen> {
  const { notifications, clock } = services
  await notifications.see(caller.person._id, whichOf(request), clock.now())
  return unseenCount(services, caller)
}
