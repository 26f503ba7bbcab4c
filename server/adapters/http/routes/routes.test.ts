import { readFile } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { loadAccess, nowhere, resources, viewerOf } from '../../../../rules/access/index.ts'
import { schemas } from '../../../../schemas/index.ts'
import { openApi } from '../openapi.ts'
import { routes } from './index.ts'

const titles = new Set<string>(schemas.map(({ title }) => title))
const named = routes.map((route) => [`${route.method} ${route.path}`, route] as const)

describe('every route', () => {
  it.each(named)('%s names a resource and an action that there are', (_name, route) => {
    const resource = resources.find(({ name }) => name === route.resource)
    expect(resource?.actions).toContain(route.action)
  })

  it.each(named)('%s names schemas that there are', (_name, { body, query, answer }) => {
    const used = [body, query, answer].filter((title) => title !== undefined)
    expect(used.filter((title) => !titles.has(title))).toEqual([])
  })

  it.each(named)('%s names the schema of its answer, unless it has none', (_name, route) => {
    expect(route.answer === undefined).toBe(route.status === 204)
  })

  it('changes nothing without a body schema, but for signing out and for files', () => {
    const bodiless = routes.filter(({ method, body }) => method !== 'get' && body === undefined)
    expect(bodiless.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'delete /session',
      'post /files',
      'delete /files/:id',
    ])
  })

  it('is open to visitors only where this list says so', () => {
    const open = routes.filter((route) => route.open)
    expect(open.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'get /health',
      'get /demonstration',
      'post /session',
      'delete /session',
    ])
  })

  it('has somebody who may use it', async () => {
    const policy = 'rules/policy/access'
    const access = await loadAccess(
      await readFile(`${policy}.model.conf`, 'utf8'),
      await readFile(`${policy}.policy.csv`, 'utf8'),
    )
    const roles = ['member', 'officer', 'team-lead', 'service-manager', 'governance', 'admin']
    const everybody = {
      _id: 'everybody',
      kind: 'officer' as const,
      active: true,
      grants: roles.map((role) => ({ role, domain: 'council' })),
    }
    const viewer = viewerOf(everybody, nowhere, new Date())
    const unusable = routes.filter(
      (route) => !route.open && !access.may(viewer, route.resource, route.action),
    )
    expect(unusable.map(({ path }) => path)).toEqual([])
  })
})

describe('the schemas of answers', () => {
  const byFile = new Map(schemas.map((schema) => [schema.$id.split('/').at(-1), schema]))

  /** The schema that a reference names, the first time it does. */
  const referred = (value: object, seen: Set<string>) => {
    const file =
      '$ref' in value && typeof value.$ref === 'string' ? value.$ref.split('/').at(-1) : ''
    if (file === undefined || seen.has(file)) return undefined
    seen.add(file)
    return byFile.get(file)
  }

  /** Every object below a schema, by where it is; what it refers to included, each once. */
  function* objectsIn(value: unknown, at: string, seen: Set<string>): Generator<[string, object]> {
    if (typeof value !== 'object' || value === null) return
    if ('type' in value && value.type === 'object') yield [at, value]
    const other = referred(value, seen)
    if (other !== undefined) yield* objectsIn(other, other.title, seen)
    for (const [name, inner] of Object.entries(value))
      yield* objectsIn(inner, `${at}/${name}`, seen)
  }

  it('refuse unknown fields, but in what a template or a condition decides', () => {
    const seen = new Set<string>()
    const titlesOfAnswers = new Set([...routes.map(({ answer }) => answer), 'Problem'])
    const roots = schemas.filter(({ title }) => titlesOfAnswers.has(title))
    const objects = roots.flatMap((schema) => [...objectsIn(schema, schema.title, seen)])
    const open = objects.filter(
      ([, object]) => !('additionalProperties' in object) || object.additionalProperties !== false,
    )
    expect(objects.length).toBeGreaterThan(20)
    expect([...new Set(open.map(([at]) => at))].sort()).toEqual([
      'EnquiryView/properties/answers',
      'EnquiryView/properties/form',
      'EnquiryView/properties/ui',
      'PreviewCondition/properties/filter',
      'PublishedTemplate/properties/form',
      'PublishedTemplate/properties/ui',
    ])
  })
})

describe('the OpenAPI description', () => {
  const description = openApi(routes, '0.0.0')
  const text = JSON.stringify(description)

  it('has every route', () => {
    const paths = description['paths'] as Record<string, Record<string, unknown>>
    for (const { method, path } of routes) {
      expect(paths[`/api${path.replace(/:(\w+)/g, '{$1}')}`]?.[method]).toBeDefined()
    }
  })

  it('tells the media type of each answer, and which answer has no problem', () => {
    const answersOf = (path: string, status: string) => {
      const paths = description['paths'] as Record<string, Record<string, unknown>>
      const { responses } = paths[path]?.['get'] as {
        responses: Record<string, { content: object }>
      }
      return responses[status]?.content
    }
    const schema = (title: string) => ({ schema: { $ref: `#/components/schemas/${title}` } })
    expect(answersOf('/api/health', '503')).toEqual({ 'application/json': schema('Health') })
    expect(answersOf('/api/me', '503')).toEqual({ 'application/problem+json': schema('Problem') })
    expect(answersOf('/api/templates/{area}/{category}/validator.js', '200')).toEqual({
      'text/javascript': schema('ValidatorModule'),
    })
  })

  it('refers only to schemas it holds', () => {
    const components = description['components'] as { schemas: Record<string, unknown> }
    const references = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    )
    expect(references.length).toBeGreaterThan(50)
    expect(references.filter((name) => !(String(name) in components.schemas))).toEqual([])
  })
})
