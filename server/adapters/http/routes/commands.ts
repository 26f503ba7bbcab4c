import type { CommandName } from '../../../../schemas/types/index.ts'
import { carryOut, type LaterCommand } from '../../../app/carry-out.ts'
import { done } from '../../../app/refusal.ts'
import { route, type Route } from '../route.ts'
import type { SchemaTitle } from '../validator.ts'

/** What may be done to an enquiry once raised: the body each takes. */
const commands: Readonly<Record<CommandName, { body: SchemaTitle; summary: string }>> = {
  acknowledge: { body: 'AcknowledgeRequest', summary: 'Say that the team has it in hand' },
  assign: { body: 'AssignRequest', summary: 'Give it to an officer or a team' },
  message: { body: 'MessageRequest', summary: 'Write in the conversation' },
  hold: { body: 'HoldRequest', summary: 'Wait for someone' },
  resume: { body: 'ResumeRequest', summary: 'End the wait' },
  respond: { body: 'RespondRequest', summary: 'Answer the member' },
  close: { body: 'CloseRequest', summary: 'Close it with a full narrative' },
  reopen: { body: 'ReopenRequest', summary: 'Say why it is not finished' },
  'request-update': { body: 'RequestUpdateRequest', summary: 'Ask how it stands' },
  escalate: { body: 'EscalateRequest', summary: 'Ask a senior manager to look into the answer' },
  share: { body: 'ShareRequest', summary: 'Let other members of the ward see it' },
  unshare: { body: 'UnshareRequest', summary: 'Let one of them see it no longer' },
}

const names = Object.keys(commands) as CommandName[]

/** One route a command. */
export const commandRoutes: readonly Route[] = names.map((name) =>
  route<Record<string, unknown>>({
    method: 'post',
    path: `/enquiries/:reference/${name}`,
    ...commands[name],
    resource: 'enquiry',
    action: name,
    answer: 'EnquiryView',
    handle: async ({ services, caller, params, body, ifMatch, requestKey }) => {
      // The body was checked against the schema of this very command.
      const command = { name, ...body } as LaterCommand
      const asked = { reference: params['reference'] ?? '', command, ifMatch, requestKey }
      const outcome = await carryOut(services, caller, asked)
      if (!outcome.ok) return outcome
      return done({ body: outcome.value, headers: { ETag: `"${outcome.value.revision}"` } })
    },
  }),
)
