import { health } from '../../../app/health.ts'
import { done } from '../../../app/refusal.ts'
import { publicRoute, type Route } from '../route.ts'

/** What those who run Portreeve ask. */
export const platformRoutes: readonly Route[] = [
  publicRoute({
    method: 'get',
    path: '/health',
    summary: 'Whether Portreeve can serve',
    resource: 'platform',
    action: 'read',
    answer: 'Health',
    unavailable: 503,
    handle: async ({ services }) => {
      const body = await health(services)
      return done({ body, status: body.status === 'ok' ? 200 : 503 })
    },
  }),
]
