import type { WardSharing } from '../../schemas/types/index.ts'

/**
 * What may be shared in a ward for which admins have set nothing. Who the constituent is, only once
 * they have said so: personal data is kept close by default (UK GDPR, article 25).
 */
export const usualSharing: WardSharing = { share: 'contribute', constituent: false, days: 180 }
