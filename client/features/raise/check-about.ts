import type { ActedFor, Me, WardSummary } from '../../../schemas/types/index.ts'
import type { AboutDraft } from './draft.ts'

/** The fields beside the template's questions; each is the id of its element. */
export type AboutField =
  | 'about-member'
  | 'about-ward'
  | 'about-channel'
  | 'about-constituent'
  | 'constituent-name'
  | 'constituent-email'
  | 'constituent-phone'
  | 'constituent-address'
  | 'constituent-consent'

/** What can be wrong with them; the words are looked up under `raise`. */
export type AboutFault =
  | 'chooseMember'
  | 'chooseWard'
  | 'noWards'
  | 'chooseChannel'
  | 'enterName'
  | 'enterEmail'
  | 'enterContact'
  | 'enterConsent'

/** Whether it must be said for whom: those who are no members themselves act for others. */
export const mustNameMember = (me: Me): boolean => me.kind !== 'councillor' && me.kind !== 'mp'

/** The wards it may concern: those of the member it is for. */
export function wardsFor(me: Me, { onBehalfOf }: Pick<AboutDraft, 'onBehalfOf'>): WardSummary[] {
  if (onBehalfOf === '') return mustNameMember(me) ? [] : me.wards
  return actedFor(me, onBehalfOf)?.wards ?? []
}

export const actedFor = (me: Me, username: string): ActedFor | undefined =>
  me.actsFor.find((member) => member.username === username)

/** The ward it concerns: the one chosen, or the only one there is. */
export function wardOf(me: Me, about: AboutDraft): WardSummary | undefined {
  const wards = wardsFor(me, about)
  return wards.length === 1 ? wards[0] : wards.find(({ id }) => id === about.ward)
}

const emailLike = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/

type Check = (about: AboutDraft, me: Me) => readonly [AboutField, AboutFault] | undefined

const checks: readonly Check[] = [
  ({ onBehalfOf }, me) =>
    mustNameMember(me) && actedFor(me, onBehalfOf) === undefined
      ? ['about-member', 'chooseMember']
      : undefined,
  (about, me) => {
    if (mustNameMember(me) && about.onBehalfOf === '') return undefined
    if (wardsFor(me, about).length === 0) return ['about-ward', 'noWards']
    return wardOf(me, about) === undefined ? ['about-ward', 'chooseWard'] : undefined
  },
  ({ channel }) => (channel === '' ? ['about-channel', 'chooseChannel'] : undefined),
  ({ constituent: { about, name } }) =>
    about === 'yes' && name.trim() === '' ? ['constituent-name', 'enterName'] : undefined,
  ({ constituent: { about, email } }) =>
    about === 'yes' && email.trim() !== '' && !emailLike.test(email.trim())
      ? ['constituent-email', 'enterEmail']
      : undefined,
  ({ constituent: { about, keepInformed, email, phone } }) =>
    about === 'yes' && keepInformed && `${email}${phone}`.trim() === ''
      ? ['constituent-email', 'enterContact']
      : undefined,
  ({ constituent: { about, consent } }) =>
    about === 'yes' && !consent ? ['constituent-consent', 'enterConsent'] : undefined,
]

/** Everything that is wrong, in the order of the page. */
export const checkAbout = (about: AboutDraft, me: Me): (readonly [AboutField, AboutFault])[] =>
  checks.map((check) => check(about, me)).filter((fault) => fault !== undefined)

/** Which field shows what the server says of a place in the request. */
export const fieldAt: Readonly<Record<string, AboutField>> = {
  '/onBehalfOf': 'about-member',
  '/ward': 'about-ward',
  '/channel': 'about-channel',
  '/constituent': 'about-constituent',
  '/constituent/name': 'constituent-name',
  '/constituent/email': 'constituent-email',
  '/constituent/phone': 'constituent-phone',
  '/constituent/address': 'constituent-address',
  '/constituent/consent': 'constituent-consent',
}
