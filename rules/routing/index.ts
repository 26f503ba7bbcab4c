// A routing table: first match wins, and each decision can be explained.
export { checkRouting, type RoutingReferences } from './check.ts'
export {
  compileRouting,
  type CompiledRouting,
  type RoutingExplanation,
  type TracedRule,
} from './compile.ts'
export type { RoutingDecision } from './decision.ts'
