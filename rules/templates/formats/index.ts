import { date } from './date.ts'
import { email } from './email.ts'
import type { Format } from './format.ts'
import { phone } from './phone.ts'
import { postcode } from './postcode.ts'

export type { Format } from './format.ts'

/** The formats that a text question may have, by name; the same on both sides. */
export const formats: Readonly<Record<string, Format>> = { date, email, phone, postcode }

/** The format of that name, if there is one. */
export const formatNamed = (name: unknown): Format | undefined =>
  typeof name === 'string' && Object.hasOwn(formats, name) ? formats[name] : undefined

/** Says whether the text has the format of that name. */
export const hasFormat = (name: string, text: string): boolean =>
  formatNamed(name)?.pattern.test(text) ?? false
