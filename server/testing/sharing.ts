import type { AdminWardSharing, Sharing, WardSharing } from '../../schemas/types/index.ts'
import { because, bodyOf } from './admin.ts'
import type { Answer, ApiClient } from './api-client.ts'

/** A day so many days after another, as it is written. */
export const dayAfter = (days: number, from = new Date()): string =>
  new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10)

/** What is usually asked for when something is shared with the colleague in Harbour. */
const terms = (differs: object = {}) => ({
  with: ['colleague'],
  rights: 'read',
  constituent: false,
  until: dayAfter(7),
  ...differs,
})

export const share = (client: ApiClient, reference: string, differs: object = {}) =>
  client.post(`/enquiries/${reference}/share`, terms(differs))

export const unshare = (client: ApiClient, reference: string, username = 'colleague') =>
  client.post(`/enquiries/${reference}/unshare`, { with: username })

export const shareCasework = (client: ApiClient, differs: object = {}) =>
  client.post('/sharing', { ward: 'harbour', ...terms(differs) })

export const stopSharing = (client: ApiClient, differs: object = {}) =>
  client.post('/sharing/stop', { ward: 'harbour', with: 'colleague', ...differs })

export const readSharing = async (client: ApiClient): Promise<Sharing> =>
  bodyOf(await client.get('/sharing'))

/** Sets what may be shared in Harbour. */
export const allow = (
  admin: ApiClient,
  sharing: Partial<WardSharing>,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  admin.request(
    'PUT',
    '/admin/wards/harbour/sharing',
    { sharing: { share: 'contribute', constituent: true, days: 90, ...sharing }, because },
    headers,
  )

export const readWard = async (admin: ApiClient): Promise<AdminWardSharing> =>
  bodyOf(await admin.get('/admin/wards/harbour/sharing'))
