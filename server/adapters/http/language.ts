import type { Request } from 'express'
import type { Language } from '../../app/refusal.ts'

/** The language to answer in: English unless Accept-Language prefers Welsh. */
export const languageOf = (request: Request): Language =>
  request.acceptsLanguages('en', 'cy') === 'cy' ? 'cy' : 'en'
