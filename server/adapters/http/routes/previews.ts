import type {
  PreviewConditionRequest,
  PreviewDueRequest,
  PreviewRouteRequest,
} from '../../../../schemas/types/index.ts'
import { previewCondition } from '../../../app/preview-condition.ts'
import { previewDue } from '../../../app/preview-due.ts'
import { previewRoute } from '../../../app/preview-route.ts'
import { done } from '../../../app/refusal.ts'
import { route, type Route } from '../route.ts'

/** Decisions without an enquiry. */
export const previewRoutes: readonly Route[] = [
  route<PreviewRouteRequest>({
    method: 'post',
    path: '/preview/route',
    summary: 'Where a routing table sends these facts',
    resource: 'preview',
    action: 'use',
    body: 'PreviewRouteRequest',
    answer: 'PreviewRoute',
    handle: ({ body, language }) => {
      const outcome = previewRoute(body, language)
      return Promise.resolve(outcome.ok ? done({ body: outcome.value }) : outcome)
    },
  }),
  route<PreviewDueRequest>({
    method: 'post',
    path: '/preview/due',
    summary: 'When a limit runs out, and how it was counted',
    resource: 'preview',
    action: 'use',
    body: 'PreviewDueRequest',
    answer: 'PreviewDue',
    handle: async ({ services, body, language }) => {
      const outcome = await previewDue(services, body, language)
      return outcome.ok ? done({ body: outcome.value }) : outcome
    },
  }),
  route<PreviewConditionRequest>({
    method: 'post',
    path: '/preview/condition',
    summary: 'A condition as a decision, a filter and a sentence',
    resource: 'preview',
    action: 'use',
    body: 'PreviewConditionRequest',
    answer: 'PreviewCondition',
    handle: ({ body, language }) => {
      const outcome = previewCondition(body, language)
      return Promise.resolve(outcome.ok ? done({ body: outcome.value }) : outcome)
    },
  }),
]
