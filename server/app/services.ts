import type { Access } from '../../rules/access/index.ts'
import type { Block } from '../../schemas/types/index.ts'
import type { AccessPolicy } from './access-policy.ts'
import type { Areas } from './areas.ts'
import type { Live } from './live-ports.ts'
import type { Mailbox, Mailer, Mailings, MailPreferences } from './mail-ports.ts'
import type {
  AccessStamps,
  DueEnquiries,
  Notifications,
  ToldEnquiries,
} from './notification-ports.ts'
import type {
  AreaVersions,
  AuditEntries,
  Clock,
  Councils,
  Digest,
  Enquiries,
  FileContents,
  Files,
  FileScanner,
  FileSniffer,
  RunningDigest,
  Passwords,
  People,
  PolicyVersions,
  Randomness,
  SignInThrottle,
  WardSettings,
} from './ports.ts'
import type { Readings } from './readings.ts'
import type { FollowedWards } from './wards.ts'

/** What use cases may ask for; each names only what it needs of it. */
export interface Services {
  readonly enquiries: Enquiries
  readonly accessStamps: AccessStamps
  readonly dueEnquiries: DueEnquiries
  readonly toldEnquiries: ToldEnquiries
  readonly notifications: Notifications
  readonly mailings: Mailings
  readonly mailPreferences: MailPreferences
  readonly live: Live
  readonly mailer: Mailer
  /** Where mails are kept; null where a mail server is set. */
  readonly mailbox: Mailbox | null
  /** What people type to reach Portreeve, if that is known. */
  readonly publicAddress: string | undefined
  readonly people: People
  readonly files: Files
  readonly fileContents: FileContents
  readonly sniff: FileSniffer
  /** Null where no scanner is set up. */
  readonly scanner: FileScanner | null
  readonly areaVersions: AreaVersions
  readonly councils: Councils
  readonly passwords: Passwords
  readonly throttle: SignInThrottle
  readonly clock: Clock
  readonly randomness: Randomness
  readonly digest: Digest
  readonly startDigest: () => RunningDigest
  /** What may be done by the policy in force: that of `accessPolicy`, as it was last followed. */
  readonly access: Access
  readonly accessPolicy: AccessPolicy
  readonly policyVersions: PolicyVersions
  readonly audit: AuditEntries
  /** Records who reads personal data. */
  readonly readings: Readings
  readonly areas: Areas
  readonly wards: FollowedWards
  readonly wardSettings: WardSettings
  readonly blocks: readonly Block[]
  readonly databaseAnswers: () => Promise<boolean>
  /** The password of the demonstration accounts, or null where there are none. */
  readonly demonstrationPassword: string | null
}
