import { encode, isDoc, type Doc } from '../bson/documents.ts'
import { MongoFault } from '../errors.ts'
import { aggregate as runAggregation, type Aggregated } from '../query/aggregate.ts'
import { refuseStages } from '../query/unserved.ts'
import { collationFor, wholeNumber, type Call, type Command } from './command.ts'
import { insertDocument } from './insert.ts'

const pipelineOf = (body: Doc): Doc[] => {
  const pipeline = body['pipeline']
  if (!Array.isArray(pipeline)) {
    throw new MongoFault('TypeMismatch', "'pipeline' option must be specified as an array")
  }
  const stages = pipeline.filter(isDoc)
  if (stages.length !== pipeline.length) refuseStages(pipeline, new Set())
  return stages
}

/** The collection an aggregate is about; none for `aggregate: 1`, which starts from `$documents`. */
const namespaceOf = ({ body, name, database }: Call): string | undefined => {
  const collection = body[name]
  return typeof collection === 'string' ? `${database}.${collection}` : undefined
}

/** Plans an aggregate command over its collection. */
export const answerAggregate = (call: Call, pipeline = pipelineOf(call.body)): Aggregated => {
  const { body, database, server } = call
  const namespace = namespaceOf(call)
  const [first] = pipeline
  if (namespace === undefined && !(first && '$documents' in first)) {
    throw new MongoFault('CommandNotSupported', 'an aggregate on a whole database is not served')
  }
  const table = namespace === undefined ? undefined : server.catalogue.find(namespace)
  return runAggregation(table, {
    pipeline,
    collation: collationFor(body['collation'], table),
    hint: body['hint'],
    variables: isDoc(body['let']) ? body['let'] : undefined,
    collection: (name) => server.catalogue.find(`${database}.${name}`),
  })
}

const targetOf = (stage: Doc | undefined, database: string): string | undefined => {
  const out = stage?.['$out']
  if (typeof out === 'string') return `${database}.${out}`
  if (isDoc(out) && typeof out['coll'] === 'string') {
    return `${typeof out['db'] === 'string' ? out['db'] : database}.${out['coll']}`
  }
  return undefined
}

/** `$out`: the results take the place of a whole collection, at once. */
const writeOut = async (call: Call, pipeline: Doc[], target: string): Promise<void> => {
  const { catalogue, commits } = call.server
  await commits.write(() => {
    const results = [...answerAggregate(call, pipeline.slice(0, -1)).results()]
    const old = catalogue.find(target)
    const kept = old?.indexes.filter(({ name }) => name !== '_id_') ?? []
    if (old) catalogue.drop(old)
    const table = catalogue.create(target)
    for (const index of kept) table.addIndex({ ...index, id: catalogue.nextId() })
    for (const result of results) insertDocument(table, encode(result))
  })
}

export const aggregate: Command = {
  names: ['aggregate'],
  run: async (call) => {
    const { body, server, database } = call
    if (body['explain'] === true) {
      throw new MongoFault('CommandNotSupported', 'aggregate with explain: true is not served')
    }
    const pipeline = pipelineOf(body)
    const namespace = namespaceOf(call) ?? `${database}.$cmd.aggregate`
    const target = targetOf(pipeline[pipeline.length - 1], database)
    const cursor = isDoc(body['cursor']) ? body['cursor'] : {}
    if (target !== undefined) {
      await writeOut(call, pipeline, target)
      return { batch: server.cursors.start(namespace, [], { batchSize: undefined }) }
    }
    const results = answerAggregate(call, pipeline).encoded()
    const batchSize = wholeNumber(cursor, 'batchSize')
    return { batch: server.cursors.start(namespace, results, { batchSize }) }
  },
}
