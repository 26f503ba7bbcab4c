import { readFile } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { loadAccess, resources } from '../../../../rules/access/index.ts'
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

  it('changes nothing without a body schema, but for signing out', () => {
    const bodiless = routes.filter(({ method, body }) => method !== 'get' && body === undefined)
    expect(bodiless.map(({ path }) => path)).toEqual(['/session'])
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
    const roles = ['member', 'officer', 'team-lead', 'service-manager', 'admin'] as const
    const viewer = {
      username: 'everybody',
      kind: 'officer' as const,
      active: true,
      grants: roles.map((role) => ({ role, domain: 'council' })),
      teamsIn: new Map(),
    }
    const unusable = routes.filter(
      (route) => !route.open && !access.may(viewer, route.resource, route.action),
    )
    expect(unusable.map(({ path }) => path)).toEqual([])
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

  it('refers only to schemas it holds', () => {
    const components = description['components'] as { schemas: Record<string, unknown> }
    const references = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    )
    expect(references.length).toBeGreaterThan(50)
    expect(references.filter((name) => !(String(name) in components.schemas))).toEqual([])
  })
})
