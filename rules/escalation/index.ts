export { climbOf, type ClimbedStep } from './climb.ts'
export {
  compileEscalation,
  type ChosenLadder,
  type CompiledEscalation,
  type CompiledLadder,
} from './compile.ts'
export type { Levers } from './levers.ts'
export { audienceIn, audiences, stepSentence } from './sentence.ts'
