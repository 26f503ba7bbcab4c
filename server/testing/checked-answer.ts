import { routes } from '../adapters/http/routes/index.ts'
import { anyMedia, type Route } from '../adapters/http/route.ts'
import { faultsOf } from '../adapters/http/validator.ts'

/** What came back: the status, the headers, and the body as JSON where it is. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  // Tests look into bodies as clients do: by what the API promises.
  readonly body: unknown
}

/** Served beside the routes, since it describes them. */
const description = '/openapi.json'

/** The address as express matches it: `:name` stands for one part. */
const patterns = routes.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}/?$`),
}))

const routeFor = (method: string, path: string): Route | undefined => {
  const [address = ''] = path.split('?')
  return patterns.find(
    ({ route, pattern }) => route.method === method.toLowerCase() && pattern.test(address),
  )?.route
}

const mediaType = ({ headers }: Answer): string | undefined =>
  headers.get('Content-Type')?.split(';')[0]

/** Which schema an answer must satisfy, and as which media type. */
function promised(route: Route | undefined, { status }: Answer) {
  const own = { title: route?.answer, media: route?.media ?? 'application/json' }
  if (status < 400 || route?.unavailable === status) return own
  return { title: 'Problem', media: 'application/problem+json' }
}

function bodyFaults(route: Route | undefined, answer: Answer): string[] {
  const { title, media } = promised(route, answer)
  if (title === undefined) return ['no route names a schema for this answer']
  const type = mediaType(answer)
  const faults = faultsOf(title, answer.body, 'en')
  return [
    ...(type === media || (media === anyMedia && type !== undefined)
      ? []
      : [`its type is ${String(type)} instead of ${media}`]),
    ...faults.map(({ pointer, message }) => `${pointer}: ${message}`),
  ]
}

const bodiless = new Set([204, 304])

function faultsIn(route: Route | undefined, answer: Answer): string[] {
  const { status, body } = answer
  if (bodiless.has(status)) return body === '' ? [] : ['an answer without a body has one']
  const named = route?.status ?? 200
  const other = status < 400 && status !== named
  return [
    ...(other ? [`its status is not the ${named} that the route names`] : []),
    ...bodyFaults(route, answer),
  ]
}

/**
 * The answer, if it is what the API promises: a body by the schema that its route names, a refusal
 * by the schema of problems, nothing in them that these don't know.
 *
 * @throws Error with each fault and its place
 */
export function checkedAnswer(method: string, path: string, answer: Answer): Answer {
  if (path === description) return answer
  const faults = faultsIn(routeFor(method, path), answer)
  if (faults.length === 0) return answer
  const asked = `${method} ${path} answered ${answer.status}`
  throw new Error(
    `${asked}, but not as promised:\n${faults.join('\n')}\n${JSON.stringify(answer.body).slice(0, 1_000)}`,
  )
}
