import type { AdminPerson, EditPersonRequest } from '../../../schemas/types/index.ts'

/** What is typed about a person; everything is text until it is sent. */
export interface Profile {
  readonly name: string
  readonly email: string
  readonly position: string
  readonly positionCy: string
  readonly phone: string
  readonly language: 'en' | 'cy'
}

export const emptyProfile: Profile = {
  name: '',
  email: '',
  position: '',
  positionCy: '',
  phone: '',
  language: 'en',
}

export const profileOf = (person: AdminPerson): Profile => ({
  name: person.name,
  email: person.email,
  position: person.position ?? '',
  positionCy: person.positionCy ?? '',
  phone: person.phone ?? '',
  language: person.language,
})

const given = (name: 'position' | 'positionCy' | 'phone', text: string) =>
  text.trim() === '' ? {} : { [name]: text.trim() }

/** What is sent: a field that is empty is left out, which removes it. */
export const requestOf = (profile: Profile): Omit<EditPersonRequest, 'because'> => ({
  name: profile.name.trim(),
  email: profile.email.trim(),
  language: profile.language,
  ...given('position', profile.position),
  ...given('positionCy', profile.positionCy),
  ...given('phone', profile.phone),
})

const texts = ['name', 'email', 'position', 'positionCy', 'phone'] as const

/** Reads a draft that this browser kept; undefined when it is none. */
export function readProfile(content: unknown): Profile | undefined {
  if (typeof content !== 'object' || content === null) return undefined
  const kept = new Map<string, unknown>(Object.entries(content))
  if (texts.some((name) => typeof kept.get(name) !== 'string')) return undefined
  const text = (name: (typeof texts)[number]) => String(kept.get(name))
  return {
    name: text('name'),
    email: text('email'),
    position: text('position'),
    positionCy: text('positionCy'),
    phone: text('phone'),
    language: kept.get('language') === 'cy' ? 'cy' : 'en',
  }
}
