import { Context } from 'mingo/core'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
import * as window from 'mingo/operators/window'
import { ProcessingMode } from 'mingo/core'
import type { Iterator } from 'mingo/lazy'
import type { Options, PipelineOperator } from 'mingo/types'
import type { Doc } from '../bson/documents.ts'
import type { Collation } from './collation.ts'
import { comparisons } from './comparisons.ts'
import { leaves } from './leaves.ts'

/** A stage of our own; mingo's type for one is the intersection of all of its stages' arguments. */
type Stage = (documents: Iterator, argument: unknown, options: Options) => Iterator

interface Wanted {
  collation?: Collation | undefined
  /** The command's `let`. */
  variables?: Doc | undefined
  /** Stages that read other collections. */
  stages?: Record<`$${string}`, Stage> | undefined
}

const contextFor = (collation?: Collation): Context =>
  Context.init({
    accumulator,
    expression: { ...expression, ...comparisons(collation) },
    pipeline,
    projection,
    query: { ...query, ...leaves(collation) },
    window,
  })

const plain = contextFor()

const asOperators = (stages: Record<`$${string}`, Stage>) =>
  stages as unknown as Record<`$${string}`, PipelineOperator>

/** How mingo is to work here: MongoDB's order and types, no scripts. */
export const queryOptions = ({ collation, variables, stages }: Wanted): Options => {
  const base = collation ? contextFor(collation) : plain
  // The first context to name an operator wins.
  const context = stages
    ? Context.from(Context.init({ pipeline: asOperators(stages) }), base)
    : base
  return {
    idKey: '_id',
    processingMode: ProcessingMode.CLONE_OFF,
    useStrictMode: true,
    scriptEnabled: false,
    failOnError: true,
    context,
    ...(variables ? { variables } : {}),
  }
}
