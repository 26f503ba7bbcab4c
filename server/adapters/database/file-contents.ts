import mongoose, { type Connection } from 'mongoose'
import type { FileContents, Pieces } from '../../app/ports.ts'

const bucketName = 'fileContents'

/** GridFS takes any id; only its types ask for an ObjectId. */
const asId = (id: string) => id as unknown as mongoose.mongo.ObjectId

type Upload = mongoose.mongo.GridFSBucketWriteStream

const settled = (act: (done: (fault?: Error | null) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    act((fault) => {
      if (fault) reject(fault)
      else resolve()
    })
  })

/** One piece after the other, so that nothing is on its way any more when this ends or fails. */
async function writeAll(upload: Upload, pieces: Pieces): Promise<void> {
  // A fault comes to the write that met it; as an event it would end the process.
  upload.on('error', () => undefined)
  for await (const piece of pieces) await settled((done) => void upload.write(piece, done))
  await settled((done) => void upload.end(done))
}

/** The bytes of files in GridFS, under their ids; the server's own disk holds none of them. */
export function gridFileContents(connection: Connection): FileContents {
  const db = connection.getClient().db(connection.name)
  const bucket = new mongoose.mongo.GridFSBucket(db, { bucketName })
  return {
    write: (id, pieces) => writeAll(bucket.openUploadStreamWithId(asId(id), id), pieces),
    read: (id) => bucket.openDownloadStream(asId(id)),
    async remove(id) {
      // A file that did not arrive whole has chunks only, which `bucket.delete` would complain of.
      await db.collection(`${bucketName}.files`).deleteOne({ _id: asId(id) })
      await db.collection(`${bucketName}.chunks`).deleteMany({ files_id: asId(id) })
    },
  }
}
