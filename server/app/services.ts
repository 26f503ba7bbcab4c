import type { Access } from '../../rules/access/index.ts'
import type { Block } from '../../schemas/types/index.ts'
import type { Areas } from './areas.ts'
import type {
  AreaVersions,
  Clock,
  Councils,
  Digest,
  Enquiries,
  Passwords,
  People,
  Randomness,
  SignInThrottle,
} from './ports.ts'

/** What use cases may ask for; each names only what it needs of it. */
export interface Services {
  readonly enquiries: Enquiries
  readonly people: People
  readonly areaVersions: AreaVersions
  readonly councils: Councils
  readonly passwords: Passwords
  readonly throttle: SignInThrottle
  readonly clock: Clock
  readonly randomness: Randomness
  readonly digest: Digest
  readonly access: Access
  readonly areas: Areas
  readonly blocks: readonly Block[]
  readonly databaseAnswers: () => Promise<boolean>
  /** The password of the demonstration accounts, or null where there are none. */
  readonly demonstrationPassword: string | null
}
