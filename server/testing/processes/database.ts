import { startEmbeddedMongo } from '../../../embedded-mongo/index.ts'

/** The embedded database in a process of its own, to be shared and to be killed. */
const [dataDir = ''] = process.argv.slice(2)
process.on('disconnect', () => process.exit())
const { uri } = await startEmbeddedMongo({ dataDir })
process.send?.(uri)
