import type { Commands } from '../command.ts'
import type { CommandRecord } from '../decision.ts'
import { acknowledge } from './acknowledge.ts'
import { assign } from './assign.ts'
import { close } from './close.ts'
import { escalate } from './escalate.ts'
import { hold } from './hold.ts'
import { message } from './message.ts'
import { reopen } from './reopen.ts'
import { requestUpdate } from './request-update.ts'
import { respond } from './respond.ts'
import { resume } from './resume.ts'
import { share } from './share.ts'
import { step } from './step.ts'
import { unshare } from './unshare.ts'

export { raise } from './raise.ts'

/** What may be done to an enquiry after it was raised. */
export const commands: { [N in Exclude<keyof Commands, 'raise'>]: CommandRecord<N> } = {
  acknowledge,
  assign,
  message,
  hold,
  resume,
  respond,
  close,
  reopen,
  'request-update': requestUpdate,
  escalate,
  share,
  unshare,
  step,
}
