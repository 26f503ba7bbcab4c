import { fileKind, filePolicy, nameFor, tidyName, typeOf } from '../../../rules/files/index.ts'
import type { StoredFile, UploadedFile } from '../../../schemas/types/index.ts'
import type { Caller } from '../caller.ts'
import type { Arrived, FileScanner, Pieces } from '../ports.ts'
import { done, type Outcome } from '../refusal.ts'
import type { Services } from '../services.ts'
import { discardFile } from './discard-file.ts'
import { refuseFile, refuseFiles } from './file-refusal.ts'
import { uploadedFile } from './uploaded-file.ts'
import { watched } from './watched.ts'

/** A file on its way in. */
export interface IncomingFile {
  /** What it calls itself. */
  readonly name: string
  /** Bytes, as far as was said beforehand. */
  readonly size: number | undefined
  /** Rejects when it breaks off. */
  readonly content: Pieces
}

const { mostBytes, mostWaiting } = filePolicy

/** Undefined when nobody can tell just now. */
const verdict = async (scanner: FileScanner, content: Pieces) =>
  scanner.scan(content).catch(() => undefined)

/** What scanning has against it. */
async function scanned({ fileContents, scanner }: Services, { _id, name }: StoredFile) {
  if (scanner === null) return undefined
  const said = await verdict(scanner, fileContents.read(_id))
  if (said === undefined) return refuseFile('not-checked', name)
  return said === 'infected' ? refuseFile('infected', name) : undefined
}

/** Keeps the content, then looks into what was kept. */
async function takeIn(
  services: Services,
  file: StoredFile,
  content: Pieces,
): Promise<Outcome<Arrived>> {
  const { fileContents, sniff } = services
  const { _id, name } = file
  const passing = watched(services, content, mostBytes)
  await fileContents.write(_id, passing.pieces)
  if (passing.isTooLarge()) return refuseFile('too-large', name)
  if (passing.size() === 0) return refuseFile('empty', name)
  const type = await sniff(fileContents.read(_id))
  const kind = fileKind({ name, type, plainText: passing.isPlainText() })
  if (kind === undefined) return refuseFile('not-taken', name)
  const against = await scanned(services, file)
  if (against !== undefined) return against
  return done({
    name: nameFor(name, kind),
    type: typeOf(kind),
    size: passing.size(),
    sha256: passing.sha256(),
  })
}

/**
 * Takes a file in for an enquiry to come: measured while it arrives, known by its content, scanned.
 * What is refused or breaks off leaves nothing behind.
 */
export async function receiveFile(
  services: Services,
  { person }: Caller,
  { name, size, content }: IncomingFile,
): Promise<Outcome<UploadedFile>> {
  const { files, clock, randomness } = services
  const tidied = tidyName(name)
  if (size !== undefined && size > mostBytes) return refuseFile('too-large', tidied)
  if ((await files.countWaiting(person._id)) >= mostWaiting) return refuseFiles('too-many-waiting')
  const file: StoredFile = {
    _id: randomness.id(),
    schemaVersion: 1,
    owner: person._id,
    state: 'arriving',
    name: tidied,
    uploadedAt: clock.now(),
  }
  await files.insert(file)
  const leave = () => discardFile(services, file._id, 'arriving')
  const taken = await takeIn(services, file, content).catch(async (fault: unknown) => {
    // The database may be what failed; then cleanUpFiles does this later.
    await leave().catch(() => false)
    throw fault
  })
  if (!taken.ok) {
    await leave()
    return taken
  }
  await files.arrive(file._id, taken.value)
  return done(uploadedFile({ id: file._id, ...taken.value }, file.uploadedAt))
}
