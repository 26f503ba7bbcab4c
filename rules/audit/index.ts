export { type BrokenChain, chainVerifier } from './verify.ts'
export { link, linkAll, type NewEntry, type Tip } from './chain.ts'
export { auditKinds } from './kinds.ts'
