import type { Route } from '../route.ts'
import { catalogueRoutes } from './catalogue.ts'
import { commandRoutes } from './commands.ts'
import { enquiryRoutes } from './enquiries.ts'
import { platformRoutes } from './platform.ts'
import { previewRoutes } from './previews.ts'
import { sessionRoutes } from './session.ts'

/** Every route of the API, below /api. */
export const routes: readonly Route[] = [
  ...platformRoutes,
  ...sessionRoutes,
  ...catalogueRoutes,
  ...enquiryRoutes,
  ...commandRoutes,
  ...previewRoutes,
]
