// A routing table: first match wins, and each decision can be explained.
export { checkRouting } from './check.ts'
export { compileRouting, type CompiledRouting } from './compile.ts'
export type { RoutingDecision } from './decision.ts'
