import type { Route } from '../route.ts'
import { adminExplainedRoutes } from './admin-explained.ts'
import { adminPeopleRoutes } from './admin-people.ts'
import { adminPolicyRoutes } from './admin-policy.ts'
import { adminTableRoutes } from './admin-tables.ts'
import { adminWardRoutes } from './admin-wards.ts'
import { catalogueRoutes } from './catalogue.ts'
import { commandRoutes } from './commands.ts'
import { enquiryRoutes } from './enquiries.ts'
import { fileRoutes } from './files.ts'
import { liveRoutes } from './live.ts'
import { mailboxRoutes } from './mailbox.ts'
import { notificationRoutes } from './notifications.ts'
import { platformRoutes } from './platform.ts'
import { previewRoutes } from './previews.ts'
import { sessionRoutes } from './session.ts'
import { sharingRoutes } from './sharing.ts'

/** Every route of the API, below /api. */
export const routes: readonly Route[] = [
  ...platformRoutes,
  ...sessionRoutes,
  ...catalogueRoutes,
  ...enquiryRoutes,
  ...commandRoutes,
  ...sharingRoutes,
  ...fileRoutes,
  ...notificationRoutes,
  ...liveRoutes,
  ...mailboxRoutes,
  ...previewRoutes,
  ...adminTableRoutes,
  ...adminPeopleRoutes,
  ...adminExplainedRoutes,
  ...adminPolicyRoutes,
  ...adminWardRoutes,
]
