import type { SessionRequest } from '../../../../schemas/types/index.ts'
import { callerFor } from '../../../app/caller.ts'
import { demonstration } from '../../../app/demonstration.ts'
import { me } from '../../../app/me.ts'
import { done } from '../../../app/refusal.ts'
import { signIn } from '../../../app/sign-in.ts'
import { publicRoute, route, type Route } from '../route.ts'
import { beginSession, endSession, sessionCookie } from '../session.ts'

/** Who is there. */
export const sessionRoutes: readonly Route[] = [
  publicRoute({
    method: 'get',
    path: '/demonstration',
    summary: 'The council, and the accounts for trying it out',
    resource: 'demonstration',
    action: 'read',
    answer: 'Demonstration',
    handle: async ({ services, language }) =>
      done({ body: await demonstration(services, language) }),
  }),
  publicRoute<SessionRequest>({
    method: 'post',
    path: '/session',
    summary: 'Sign in with a local account',
    resource: 'session',
    action: 'create',
    body: 'SessionRequest',
    answer: 'Me',
    handle: async ({ services, language, body, request }) => {
      const outcome = await signIn(services, body, request.ip ?? '')
      if (!outcome.ok) return outcome
      await beginSession(request, outcome.value._id)
      return done({ body: await me(services, await callerFor(services, outcome.value, language)) })
    },
  }),
  publicRoute({
    method: 'delete',
    path: '/session',
    summary: 'Sign out',
    resource: 'session',
    action: 'delete',
    status: 204,
    handle: async ({ request, response }) => {
      await endSession(request)
      response.clearCookie(sessionCookie, { path: '/' })
      return done({})
    },
  }),
  route({
    method: 'get',
    path: '/me',
    summary: 'Who is signed in',
    resource: 'session',
    action: 'read',
    answer: 'Me',
    handle: async ({ services, caller }) => done({ body: await me(services, caller) }),
  }),
]
