/** The languages that sentences are written in. */
export type Language = 'en' | 'cy'
