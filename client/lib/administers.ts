import type { Me } from '../../schemas/types/index.ts'

/** What one may do to people, roles, wards’ sharing, policy and audit. */
export type Administering =
  | 'people read'
  | 'people manage'
  | 'grants explain'
  | 'grants manage'
  | 'sharing read'
  | 'sharing manage'
  | 'policy read'
  | 'policy manage'
  | 'audit read'
  | 'audit export'

/** Whether somebody may; the server decides, pages only leave out what it would refuse. */
export const mayAdminister = ({ administers = [] }: Me, what: Administering): boolean =>
  administers.includes(what)
