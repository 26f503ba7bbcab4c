import { catalogue } from '../../../app/catalogue.ts'
import { done } from '../../../app/refusal.ts'
import { publishedTemplate, validatorModule } from '../../../app/template.ts'
import { route, type Route } from '../route.ts'

const versionOf = (query: Readonly<Record<string, string>>) =>
  query['version'] === undefined ? undefined : Number(query['version'])

/** What may be raised, and with which questions. */
export const catalogueRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/catalogue',
    summary: 'The published service areas and categories',
    resource: 'catalogue',
    action: 'read',
    answer: 'Catalogue',
    handle: async ({ services, language }) => done({ body: await catalogue(services, language) }),
  }),
  route({
    method: 'get',
    path: '/templates/:area/:category',
    summary: 'A category’s template',
    resource: 'catalogue',
    action: 'read',
    query: 'TemplateQuery',
    answer: 'PublishedTemplate',
    handle: async ({ services, language, params, query }) => {
      const outcome = await publishedTemplate(services, language, {
        area: params['area'] ?? '',
        category: params['category'] ?? '',
        version: versionOf(query),
      })
      if (!outcome.ok) return outcome
      const { area, category, version } = outcome.value
      const headers = { ETag: `"${area.id}.${category}.${version}.${language}"` }
      return done({ body: outcome.value, headers })
    },
  }),
  route({
    method: 'get',
    path: '/templates/:area/:category/validator.js',
    summary: 'A category’s compiled validator, an ES module',
    resource: 'catalogue',
    action: 'read',
    query: 'TemplateQuery',
    answer: 'ValidatorModule',
    media: 'text/javascript',
    handle: async ({ services, params, query }) => {
      const outcome = await validatorModule(services, {
        area: params['area'] ?? '',
        category: params['category'] ?? '',
        version: versionOf(query),
      })
      if (!outcome.ok) return outcome
      const cached =
        query['version'] === undefined ? 'no-cache' : 'private, max-age=31536000, immutable'
      return done({ body: outcome.value, headers: { 'Cache-Control': cached } })
    },
  }),
]
