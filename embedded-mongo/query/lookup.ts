import { evalExpr } from 'mingo/core'
import type { Iterator } from 'mingo/lazy'
import type { Options } from 'mingo/types'
import { isDoc, type Doc } from '../bson/documents.ts'
import { MongoFault } from '../errors.ts'
import { valuesAt } from '../keys/paths.ts'
import { changeAt } from './update/paths.ts'

/** Runs a pipeline over a collection of the same database, with variables. */
export type RunPipeline = (collection: string, pipeline: Doc[], variables: Doc) => Doc[]

interface Lookup {
  from: string
  as: string
  localField: string | undefined
  foreignField: string | undefined
  pipeline: Doc[]
  variables: Doc
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const read = (expression: Doc): Lookup => {
  const { from, as, localField, foreignField, pipeline } = expression
  if (typeof from !== 'string' || typeof as !== 'string') {
    throw new MongoFault('FailedToParse', "$lookup needs strings for 'from' and 'as'")
  }
  if ((localField === undefined) !== (foreignField === undefined)) {
    throw new MongoFault(
      'FailedToParse',
      '$lookup needs both or neither of localField and foreignField',
    )
  }
  return {
    from,
    as,
    localField: text(localField),
    foreignField: text(foreignField),
    pipeline: Array.isArray(pipeline) ? pipeline.filter(isDoc) : [],
    variables: isDoc(expression['let']) ? expression['let'] : {},
  }
}

const joinOn = (doc: Doc, localField: string, foreignField: string): Doc => {
  const values = valuesAt(doc, localField).flatMap((value): unknown[] =>
    Array.isArray(value) ? (value as unknown[]) : [value ?? null],
  )
  return { $match: { [foreignField]: { $in: values } } }
}

const evaluated = (doc: Doc, variables: Doc, options: Options): Doc => {
  const values = evalExpr(doc, variables, options)
  return { ...options.variables, ...(isDoc(values) ? values : {}) }
}

/** `$lookup` that asks the other collection, and so its indexes, for each document. */
export const lookupStage =
  (run: RunPipeline) =>
  (documents: Iterator, expression: unknown, options: Options): Iterator => {
    const lookup = read(isDoc(expression) ? expression : {})
    const { from, as, localField, foreignField, pipeline, variables } = lookup
    return documents.map((value) => {
      const doc = value as Doc
      const join =
        localField !== undefined && foreignField !== undefined
          ? [joinOn(doc, localField, foreignField)]
          : []
      const found = run(from, [...join, ...pipeline], evaluated(doc, variables, options))
      const result = structuredCopy(doc, as)
      changeAt(result, as, () => found)
      return result
    })
  }

/** A copy of what will change: the document and the parents of the path. */
const structuredCopy = (doc: Doc, path: string): Doc => {
  const copy = { ...doc }
  const [first, ...rest] = path.split('.')
  if (first !== undefined && rest.length > 0) {
    const child = copy[first]
    copy[first] = isDoc(child) ? structuredCopy(child, rest.join('.')) : {}
  }
  return copy
}
