import type { EventType } from '../event.ts'
import type { Evolve } from '../evolution.ts'
import { acknowledged } from './acknowledged.ts'
import { assigned } from './assigned.ts'
import { closed } from './closed.ts'
import { escalated } from './escalated.ts'
import { held } from './held.ts'
import { messaged } from './messaged.ts'
import { reopened } from './reopened.ts'
import { responded } from './responded.ts'
import { resumed } from './resumed.ts'
import { shared } from './shared.ts'
import { stepped } from './stepped.ts'
import { unshared } from './unshared.ts'
import { updateRequested } from './update-requested.ts'

export { raised } from './raised.ts'

/** What may happen to an enquiry after it was raised. */
export const evolutions: { [T in Exclude<EventType, 'raised'>]: Evolve<T> } = {
  acknowledged,
  assigned,
  messaged,
  held,
  resumed,
  responded,
  closed,
  reopened,
  'update-requested': updateRequested,
  escalated,
  shared,
  unshared,
  stepped,
}
