import type { Resource } from '../resource.ts'
import { audit } from './audit.ts'
import { catalogue } from './catalogue.ts'
import { configuration } from './configuration.ts'
import { demonstration } from './demonstration.ts'
import { enquiry } from './enquiry.ts'
import { file } from './file.ts'
import { grants } from './grants.ts'
import { people } from './people.ts'
import { mail } from './mail.ts'
import { mailPreference } from './mail-preference.ts'
import { mailbox } from './mailbox.ts'
import { notification } from './notification.ts'
import { platform } from './platform.ts'
import { policy } from './policy.ts'
import { preview } from './preview.ts'
import { session } from './session.ts'
import { sharing } from './sharing.ts'

/** Everything that a policy may speak of, and so everything that a route may name. */
export const resources: readonly Resource[] = [
  enquiry,
  catalogue,
  configuration,
  file,
  preview,
  session,
  demonstration,
  mail,
  mailPreference,
  mailbox,
  notification,
  platform,
  people,
  grants,
  policy,
  sharing,
  audit,
]
