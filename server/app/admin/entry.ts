import type {
  AuditEntry,
  AuditKind,
  CustomRole,
  Grant,
  Person,
  Received,
  WardSharing,
} from '../../../schemas/types/index.ts'
import type { EndedGrant } from '../../../rules/access/grant-change.ts'
import { defined } from '../defined.ts'

/** What is known of a person, flat: how it is asked for and recorded. */
export interface Profile {
  readonly name: string
  readonly position?: string | undefined
  readonly positionCy?: string | undefined
  readonly email: string
  readonly phone?: string | undefined
  readonly language: Person['language']
}

export type ProfileField = keyof Profile

/** What each kind of entry in the administration's chain says: enough to carry it out. */
export interface Details {
  readonly 'person-added': { readonly kind: Person['kind'] } & Profile
  readonly 'person-changed': {
    readonly from: Readonly<Partial<Record<ProfileField, string>>>
    /** null: removed. */
    readonly to: Readonly<Partial<Record<ProfileField, string | null>>>
  }
  readonly 'person-deactivated': Record<string, never>
  readonly 'person-reactivated': Record<string, never>
  readonly 'grants-changed': {
    readonly give: readonly Grant[]
    readonly end: readonly EndedGrant[]
  }
  readonly 'policy-changed': {
    readonly version: number
    readonly added: readonly string[]
    readonly removed: readonly string[]
    /** The council's own roles from then on, if they changed. */
    readonly roles?: readonly CustomRole[]
  }
  /** Of the person with whom it is shared. */
  readonly 'casework-shared': Received
  readonly 'casework-unshared': Pick<Received, 'member' | 'ward'>
  readonly 'ward-changed': {
    readonly ward: string
    readonly from: WardSharing
    readonly to: WardSharing
  }
}

export type AdministrationKind = keyof Details & AuditKind

/** A change that was decided and has no place in the chain yet. */
export type Decision = {
  readonly [K in AdministrationKind]: {
    readonly kind: K
    readonly person?: string
    readonly because?: string
    /** The member for whom it was decided, where somebody acts for one. */
    readonly onBehalfOf?: string
    readonly detail: Details[K]
  }
}[AdministrationKind]

/** A decision about somebody who is there. */
export type PersonDecision = Exclude<
  Decision,
  { kind: 'person-added' | 'policy-changed' | 'ward-changed' }
>
/** Whether a decision is about somebody who is there. */
export const isOfPerson = (decision: Decision): decision is PersonDecision =>
  decision.kind !== 'person-added' &&
  decision.kind !== 'policy-changed' &&
  decision.kind !== 'ward-changed'

export type AddingDecision = Extract<Decision, { kind: 'person-added' }>
export type WardDecision = Extract<Decision, { kind: 'ward-changed' }>
export type PolicyDecision = Extract<Decision, { kind: 'policy-changed' }>

/** What an entry of the administration's chain decided: only Portreeve writes there. */
export const decisionIn = ({ kind, person, because, onBehalfOf, detail }: AuditEntry): Decision =>
  ({ kind, ...defined({ person, because, onBehalfOf }), detail }) as Decision
