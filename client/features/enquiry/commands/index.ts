import { acknowledge } from './acknowledge.tsx'
import { assign } from './assign.tsx'
import { close } from './close.tsx'
import type { CommandEntry } from './command.ts'
import { escalate } from './escalate.tsx'
import { hold } from './hold.tsx'
import { reopen } from './reopen.tsx'
import { requestUpdate } from './request-update.tsx'
import { respond } from './respond.tsx'
import { resume } from './resume.tsx'
import { share } from './share.tsx'

/** What can be done to an enquiry, the usual next thing first. A message has its place in the conversation. */
export const commands: readonly CommandEntry[] = [
  acknowledge,
  respond,
  resume,
  assign,
  hold,
  close,
  requestUpdate,
  escalate,
  reopen,
  share,
]
