export { loadAccess, type Access, type Reach, type Reason } from './access.ts'
export { faultsInLines } from './check.ts'
export { gainedBy, type Standing } from './difference.ts'
export { aboutToRaise } from './raising.ts'
export { resources } from './resources/index.ts'
export { heldAt, nowhere, type Surroundings, teamsByArea, viewerOf, type Viewer } from './viewer.ts'
export {
  allowedIn,
  membersAt,
  type Neighbourhood,
  neighbourhoodsOf,
  type WardMember,
  type Wards,
  wardsOf,
  wardsWith,
  withMembers,
} from './wards.ts'
