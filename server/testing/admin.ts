import type {
  AdminPerson,
  Fault,
  PolicyLine,
  PolicyView,
  Problem,
} from '../../schemas/types/index.ts'
import type { Answer, ApiClient } from './api-client.ts'

/** The body of an answer that must have this status. */
export function bodyOf<T>(answer: Answer, status = 200): Readonly<T> {
  if (answer.status !== status) {
    throw new Error(`${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`)
  }
  // The client checked it against the schema that its route names.
  return answer.body as T
}

/** The faults that a refusal tells of, by their codes. */
export const codesIn = ({ body }: Answer): (string | undefined)[] =>
  (body as Problem).faults?.map(({ code }: Fault) => code) ?? []

export const detailIn = ({ body }: Answer): string => (body as Problem).detail ?? ''

export const because = 'As agreed with the monitoring officer'

/** A person whom an admin adds, with a username of their own. */
export const newcomer = (username: string, differs: object = {}) => ({
  username,
  name: 'Wren Invented',
  kind: 'officer',
  email: `${username}@aberwylan.example`,
  language: 'en',
  ...differs,
})

export const readPerson = async (admin: ApiClient, username: string): Promise<AdminPerson> =>
  bodyOf(await admin.get(`/admin/people/${username}`))

/** Gives one role in one domain. */
export const give = (
  admin: ApiClient,
  username: string,
  role: string,
  domain: string,
  more: object = {},
): Promise<Answer> =>
  admin.post(`/admin/people/${username}/grants`, {
    give: [{ role, domain, ...more }],
    end: [],
    because,
  })

/** Ends one role in one domain. */
export const end = (
  admin: ApiClient,
  username: string,
  role: string,
  domain: string,
  more: object = {},
): Promise<Answer> =>
  admin.post(`/admin/people/${username}/grants`, {
    give: [],
    end: [{ role, domain, ...more }],
    because,
  })

/** A line as a policy writes it: `officer enquiry read own-team`. */
export const line = (text: string): PolicyLine => {
  const [role = '', resource = '', action = '', scope = ''] = text.split(' ')
  return { role, resource, action, scope }
}

export const policy = async (admin: ApiClient): Promise<PolicyView> =>
  bodyOf(await admin.get('/admin/policy'))

const textOf = ({ role, resource, action, scope }: PolicyLine) =>
  [role, resource, action, scope].join(' ')

/** The policy in force with these lines more and those less, as a request to change it. */
export async function changedPolicy(
  admin: ApiClient,
  { add = [], remove = [] }: { add?: readonly string[]; remove?: readonly string[] },
) {
  const { lines, roles } = await policy(admin)
  const kept = lines.filter((one) => !remove.includes(textOf(one)))
  if (kept.length !== lines.length - remove.length) throw new Error('not all of these are there')
  return { lines: [...kept, ...add.map(line)], roles, because }
}
