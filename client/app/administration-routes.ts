import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import { needAdministrationWords } from '../lib/words/index.ts'

/** A page that is fetched, with the words of administration, when it is first opened. */
const page = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path,
  lazy: async () => {
    const [Component] = await Promise.all([load(), needAdministrationWords()])
    return { Component }
  },
})

/** The pages of who may do what. */
export const administrationRoutes: RouteObject[] = [
  page(
    'administration',
    async () => (await import('../features/administration/index.ts')).Component,
  ),
  page(
    'administration/people',
    async () => (await import('../features/people/index.ts')).PeoplePage,
  ),
  page(
    'administration/people/add',
    async () => (await import('../features/people/index.ts')).AddPersonPage,
  ),
  page(
    'administration/people/import',
    async () => (await import('../features/people/index.ts')).ImportPage,
  ),
  page(
    'administration/people/:username',
    async () => (await import('../features/people/index.ts')).PersonPage,
  ),
  page(
    'administration/people/:username/details',
    async () => (await import('../features/people/index.ts')).DetailsPage,
  ),
  page(
    'administration/people/:username/give',
    async () => (await import('../features/people/index.ts')).GiveRolePage,
  ),
  page(
    'administration/people/:username/end',
    async () => (await import('../features/people/index.ts')).EndRolePage,
  ),
  page(
    'administration/people/:username/activity',
    async () => (await import('../features/people/index.ts')).ActivityPage,
  ),
  page('administration/wards', async () => (await import('../features/wards/index.ts')).WardsPage),
  page(
    'administration/wards/:ward',
    async () => (await import('../features/wards/index.ts')).WardPage,
  ),
  page('administration/roles', async () => (await import('../features/roles/index.ts')).RolesPage),
  page(
    'administration/roles/add',
    async () => (await import('../features/roles/index.ts')).AddRolePage,
  ),
  page(
    'administration/roles/changes',
    async () => (await import('../features/roles/index.ts')).ChangesPage,
  ),
  page(
    'administration/roles/import',
    async () => (await import('../features/roles/index.ts')).ImportPolicyPage,
  ),
  page(
    'administration/roles/versions',
    async () => (await import('../features/roles/index.ts')).VersionsPage,
  ),
  page(
    'administration/roles/versions/:version',
    async () => (await import('../features/roles/index.ts')).VersionPage,
  ),
  page(
    'administration/roles/role/:role',
    async () => (await import('../features/roles/index.ts')).RolePage,
  ),
  page(
    'administration/roles/role/:role/:resource/:action',
    async () => (await import('../features/roles/index.ts')).ReachPage,
  ),
  page(
    'administration/access',
    async () => (await import('../features/access/index.ts')).Component,
  ),
  page('administration/audit', async () => (await import('../features/audit/index.ts')).Component),
]
