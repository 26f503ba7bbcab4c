import type { Request, Response } from 'express'
import type { Caller } from '../../../app/caller.ts'
import type { Live } from '../../../app/live-ports.ts'
import { done, refuse } from '../../../app/refusal.ts'
import { eventStream } from '../event-stream.ts'
import { route, type Route } from '../route.ts'
import { hasSession } from '../session.ts'

/** Says over the response what is new to the caller, until either side ends it. */
async function stream(live: Live, caller: Caller, request: Request, response: Response) {
  const events = eventStream(response)
  const leave = await live.connect(caller, {
    count: (unseen) => events.send('count', unseen),
    enquiry: (changed) => events.send('enquiry', changed),
    signedIn: () => hasSession(request),
    beat: () => events.beat(),
    end: (because) => {
      events.send('end', { because })
      events.end()
    },
  })
  if (events.ended) leave()
  else response.on('close', leave)
}

/** What is new, as it happens. */
export const liveRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/live',
    summary: 'What is new to one, as server-sent events',
    resource: 'notification',
    action: 'read',
    answer: 'LiveStream',
    media: 'text/event-stream',
    handle: ({ services: { live }, caller, request }) => {
      if (!live.hasRoomFor(caller)) return Promise.resolve(refuse('too-many-streams'))
      return Promise.resolve(
        done({
          // `no-transform`: what a proxy or we would compress would come late.
          headers: { 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' },
          stream: (response) => {
            stream(live, caller, request, response).catch(() => response.end())
          },
        }),
      )
    },
  }),
]
