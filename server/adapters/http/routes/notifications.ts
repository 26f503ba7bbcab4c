import type { MailPreference, SeenRequest } from '../../../../schemas/types/index.ts'
import { mailPreference, preferMail } from '../../../app/mail-preference.ts'
import { mailState } from '../../../app/mail-state.ts'
import { listNotifications, seeNotifications } from '../../../app/notifications.ts'
import { done } from '../../../app/refusal.ts'
import { route, type Route } from '../route.ts'

/** What one is told of, and when one is mailed. */
export const notificationRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/notifications',
    summary: 'What one is told of, newest first',
    resource: 'notification',
    action: 'read',
    query: 'NotificationQuery',
    answer: 'NotificationList',
    handle: async ({ services, caller, query }) => {
      const outcome = await listNotifications(services, caller, query)
      return outcome.ok ? done({ body: outcome.value }) : outcome
    },
  }),
  route<SeenRequest>({
    method: 'post',
    path: '/notifications/seen',
    summary: 'Say what one has seen',
    resource: 'notification',
    action: 'see',
    body: 'SeenRequest',
    answer: 'Unseen',
    handle: async ({ services, caller, body }) =>
      done({ body: await seeNotifications(services, caller, body) }),
  }),
  route({
    method: 'get',
    path: '/me/mail',
    summary: 'When one is mailed, and of what',
    resource: 'mail-preference',
    action: 'read',
    answer: 'MailPreferenceView',
    handle: ({ services, caller }) =>
      Promise.resolve(done({ body: mailPreference(services, caller.person) })),
  }),
  route<MailPreference>({
    method: 'put',
    path: '/me/mail',
    summary: 'Choose when one is mailed, and of what',
    resource: 'mail-preference',
    action: 'change',
    body: 'MailPreference',
    answer: 'MailPreferenceView',
    handle: async ({ services, caller, body }) =>
      done({ body: await preferMail(services, caller, body) }),
  }),
  route({
    method: 'get',
    path: '/mail',
    summary: 'How the sending of mail goes',
    resource: 'mail',
    action: 'read',
    answer: 'MailState',
    handle: async ({ services, caller }) => done({ body: await mailState(services, caller) }),
  }),
]
