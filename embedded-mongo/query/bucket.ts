import { Lazy, type Iterator } from 'mingo/lazy'
import type { Options } from 'mingo/types'
import { isDoc, type Doc } from '../bson/documents.ts'
import { MongoFault } from '../errors.ts'
import { groupStage } from './group.ts'
import { sortItems } from './sort.ts'

/** The bucket of a value: its greatest boundary that is not above it. */
const bucketOf = (spec: Doc, boundaries: readonly unknown[]): Doc => {
  const { groupBy } = spec
  const branches = boundaries.slice(0, -1).map((low, i) => ({
    case: {
      $and: [
        { $gte: [groupBy, { $literal: low }] },
        { $lt: [groupBy, { $literal: boundaries[i + 1] }] },
      ],
    },
    then: { $literal: low },
  }))
  const other = 'default' in spec ? { default: { $literal: spec['default'] } } : {}
  return { $switch: { branches, ...other } }
}

/** `$bucket` as the `$group` that it stands for; mingo's own puts a boundary into the bucket below it. */
export const bucketStage = (documents: Iterator, argument: unknown, options: Options): Iterator => {
  const spec = isDoc(argument) ? argument : {}
  const { boundaries } = spec
  if (!Array.isArray(boundaries) || boundaries.length < 2) {
    throw new MongoFault('BadValue', '$bucket needs at least two boundaries')
  }
  const output = isDoc(spec['output']) ? spec['output'] : { count: { $sum: 1 } }
  const group = { _id: bucketOf(spec, boundaries), ...output }
  const groups = groupStage(documents, group, options)
  return groups.transform((items: unknown[]) =>
    Lazy(sortItems(items, (item) => item, [['_id', 1]])),
  )
}
