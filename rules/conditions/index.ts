// A condition compiles to a closure, a MongoDB filter and a sentence that always agree.
export { checkCondition } from './check.ts'
export { compileCondition, conditionFilter } from './compile.ts'
export { saying, type Saying } from './faults.ts'
export { isField, oneValue, SEVERAL, someValue } from './facts.ts'
export { standardFactTypes, type FactType, type FactTypes } from './fact-types.ts'
export { operators } from './operators/index.ts'
export { conditionSentence, type Labels } from './sentence.ts'
