import type { ApiClient, Answer } from '../../testing/api-client.ts'
import { because, newcomer } from '../../testing/admin.ts'
import { pothole } from '../../testing/enquiries.ts'
import { liveEvents } from '../../testing/live-events.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * What each route is sent: right in shape, so that only rights are tried. Changes name a revision
 * that there is not: they are refused as stale once they are allowed, and change nothing.
 */
const bodies: Readonly<Record<string, unknown>> = {
  'POST /enquiries/:reference/message': { text: 'Hello.' },
  'NOTE /enquiries/:reference/message': { text: 'Hello.', audience: 'officers' },
  'POST /enquiries/:reference/acknowledge': {},
  'POST /enquiries/:reference/assign': { team: 'collections' },
  'POST /enquiries/:reference/hold': { reason: 'waiting-for-works' },
  'POST /enquiries/:reference/resume': {},
  'POST /enquiries/:reference/respond': { text: 'It is done.' },
  'POST /enquiries/:reference/close': { narrative: 'All of it is done.' },
  'POST /enquiries/:reference/reopen': { because: 'It is not done.' },
  'POST /enquiries/:reference/request-update': {},
  'POST /enquiries/:reference/escalate': { text: 'It was not done.' },
  'POST /enquiries/:reference/share': {
    with: ['idwal.merrick'],
    rights: 'read',
    constituent: false,
    until: '2020-01-01',
  },
  'POST /enquiries/:reference/unshare': { with: 'mp' },
  'POST /sharing': {
    ward: 'harbour',
    with: ['mp'],
    rights: 'read',
    constituent: false,
    until: '2020-01-01',
  },
  'POST /sharing/stop': { ward: 'harbour', with: 'mp' },
  'PUT /admin/wards/:ward/sharing': {
    sharing: { share: 'nothing', constituent: false, days: 1 },
    because,
  },
  'POST /session': { username: 'councillor', password: 'portreeve' },
  'POST /notifications/seen': { all: true },
  'PUT /me/mail': { when: 'daily', only: 'tasks' },
  'POST /preview/route': {
    routing: { rules: [], otherwise: { team: 'triage' } },
    facts: {},
  },
  'POST /preview/due': {
    calendar: 'office-hours',
    start: '2026-03-02T09:00:00Z',
    limit: 'P1D',
  },
  'POST /preview/condition': { condition: { combinator: 'and', rules: [] }, facts: {} },
  'POST /admin/people': newcomer('councillor'),
  'POST /admin/people/check': { csv: 'none' },
  'POST /admin/people/import': { csv: 'none', because },
  'PUT /admin/people/:username': { name: 'X', email: 'x@a.example', language: 'en' },
  'POST /admin/people/:username/deactivate': { because },
  'POST /admin/people/:username/reactivate': { because },
  'POST /admin/people/:username/grants': { give: [], end: [], because },
  'POST /admin/people/:username/grants/preview': { give: [], end: [] },
  'PUT /admin/policy': { lines: [], roles: [], because },
  'POST /admin/policy/preview': { lines: [], roles: [] },
  'POST /admin/policy/check': { csv: '# none' },
  'POST /admin/policy/import': { csv: '# none', because },
  'POST /admin/policy/versions/:version/restore': { because },
}

const parameters: Readonly<Record<string, string>> = {
  area: 'highways',
  category: 'pothole',
  username: 'colleague',
  role: 'officer',
  version: '0',
  ward: 'harbour',
}

const never = { 'If-Match': '"999999999"' }

/** Whether what is asked of this route is asked of one enquiry, each of which may differ. */
export const isOfOneEnquiry = (name: string): boolean => / \/enquiries\/:reference/.test(name)

const methodOf = (name: string): Method => {
  const [written = 'GET'] = name.split(' ')
  return written === 'NOTE' ? 'POST' : (written as Method)
}

/** What goes on for ever is left once it has begun. */
async function askForLive(client: ApiClient): Promise<Answer> {
  const { status, headers, leave } = await liveEvents(client)
  await leave()
  return { status, headers, body: undefined }
}

/** Asks a route, of this enquiry and its file if it is about one. */
export function ask(
  client: ApiClient,
  name: string,
  asked: { readonly reference: string; readonly id: string },
): Promise<Answer> {
  if (name === 'GET /live') return askForLive(client)
  const [, path = ''] = name.split(' ')
  const given: Readonly<Record<string, string>> = { ...parameters, ...asked }
  const filled = path.replace(/:(\w+)/g, (_all, parameter: string) => given[parameter] ?? '')
  const method = methodOf(name)
  return method === 'GET' ? client.get(filled) : client.request(method, filled, bodies[name], never)
}

/** Raises an enquiry for a member, or as oneself. */
export const askToRaise = (client: ApiClient, onBehalfOf: string | undefined): Promise<Answer> =>
  client.post('/enquiries', { ...pothole, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) })
