import { schemas } from '../../../schemas/index.ts'
import { problems } from './problem.ts'
import { anyMedia, type Route } from './route.ts'

type Json = Record<string, unknown>

const titleByFile = new Map(schemas.map(({ $id, title }) => [$id.split('/').at(-1), title]))

/** The schema with references that point into the description's own components. */
function component(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(component)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !['$id', '$schema', 'tsType'].includes(name))
      .map(([name, inner]: [string, unknown]) =>
        name === '$ref' && typeof inner === 'string'
          ? [name, `#/components/schemas/${titleByFile.get(inner.split('/').at(-1)) ?? inner}`]
          : [name, component(inner)],
      ),
  )
}

const reference = (title: string) => ({ $ref: `#/components/schemas/${title}` })
const contentOf = (title: string, media = 'application/json') => ({
  content: { [media]: { schema: reference(title) } },
})
const parametersIn = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')

function queryParameters(title: string | undefined): Json[] {
  const schema = schemas.find((candidate) => candidate.title === title)
  const properties = schema !== undefined && 'properties' in schema ? schema.properties : {}
  return Object.entries(properties).map(([name, inner]) => ({
    name,
    in: 'query',
    schema: component(inner),
  }))
}

const fileName = {
  name: 'File-Name',
  in: 'header',
  required: true,
  description: 'What the file is called, percent-encoded as UTF-8.',
  schema: { type: 'string', maxLength: 2000 },
}

function bodyOf(route: Route): Json {
  if (route.takesFile)
    return { requestBody: { required: true, ...contentOf('FileContent', anyMedia) } }
  if (route.body === undefined) return {}
  return { requestBody: { required: true, ...contentOf(route.body) } }
}

/** Problems that this route can answer with, besides our own faults. */
function problemsOf(route: Route): Json {
  const statuses = new Set([400, 503])
  if (!route.open) [401, 403].forEach((status) => statuses.add(status))
  if (route.path.includes(':')) statuses.add(404)
  if (route.body !== undefined) [409, 413, 422].forEach((status) => statuses.add(status))
  if (route.takesFile) [413, 415, 422].forEach((status) => statuses.add(status))
  const titles = Object.values(problems)
  return Object.fromEntries(
    [...statuses].sort().map((status) => [
      String(status),
      {
        description: titles.find((kind) => kind.status === status)?.title.en ?? 'A problem',
        ...contentOf('Problem', 'application/problem+json'),
      },
    ]),
  )
}

function operation(route: Route): Json {
  const status = String(route.status ?? 200)
  const answered = {
    description: route.summary,
    ...(route.answer === undefined ? {} : contentOf(route.answer, route.media)),
  }
  return {
    summary: route.summary,
    operationId: `${route.method} ${route.path}`,
    tags: [route.resource],
    'x-resource': route.resource,
    'x-action': route.action,
    security: route.open ? [] : [{ session: [] }],
    parameters: [
      ...parametersIn(route.path).map((name) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...queryParameters(route.query),
      ...(route.takesFile ? [fileName] : []),
    ],
    ...bodyOf(route),
    responses: {
      [status]: answered,
      ...problemsOf(route),
      ...(route.unavailable === undefined ? {} : { [route.unavailable]: answered }),
    },
  }
}

/** The OpenAPI 3.1 description of these routes, built from schemas/. */
export function openApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    const path = `/api${route.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [route.method]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Portreeve', version },
    jsonSchemaDialect: 'http://json-schema.org/draft-07/schema#',
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'portreeve.session' },
      },
      schemas: Object.fromEntries(schemas.map((schema) => [schema.title, component(schema)])),
    },
  }
}
