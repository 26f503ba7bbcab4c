// The yardstick of the bench `intake`: Express and mongoose storing what is posted, and nothing else.
import path from 'node:path'
import express from 'express'
import mongoose from 'mongoose'
import { startEmbeddedMongo } from '../../dist/embedded-mongo/index.js'

const mongo = await startEmbeddedMongo({ dataDir: path.join(process.env.DATA_DIR, 'database') })
await mongoose.connect(mongo.uri, {
  dbName: 'plain',
  writeConcern: { w: 'majority', journal: true },
})
const Document = mongoose.model('Document', new mongoose.Schema({}, { strict: false }))

const app = express()
app.use(express.json())
app.post('/documents', async (request, response) => {
  const { _id } = await Document.create(request.body)
  response.status(201).json({ _id })
})
const server = app.listen(0, '127.0.0.1', () => {
  process.stdout.write(`ready at http://127.0.0.1:${server.address().port}\n`)
})
process.once('SIGTERM', async () => {
  server.closeAllConnections()
  server.close()
  await mongoose.disconnect()
  await mongo.close()
  process.exit(0)
})
