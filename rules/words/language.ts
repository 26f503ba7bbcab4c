/** The languages that Portreeve speaks. */
export type Language = 'en' | 'cy'
