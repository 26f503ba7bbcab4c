import type { StoredFile } from '../../../schemas/types/index.ts'
import type { Caller } from '../caller.ts'
import { done, type Outcome, refuse } from '../refusal.ts'
import type { Services } from '../services.ts'
import { discardFile, type FileStores } from './discard-file.ts'
import type { FileToRead } from './read-file.ts'
import { whole } from './uploaded-file.ts'

/** A file of the caller's own that no enquiry names yet; anyone else's looks like none. */
async function ownFile(
  { files }: Pick<Services, 'files'>,
  { person }: Caller,
  id: string,
): Promise<Outcome<StoredFile>> {
  const [file] = await files.find([id])
  const isOwn = file?.owner === person._id && ['waiting', 'raising'].includes(file.state)
  return isOwn ? done(file) : refuse('not-found')
}

/** The content of one's own file that waits for its enquiry. */
export async function readOwnFile(
  services: FileStores,
  caller: Caller,
  id: string,
): Promise<Outcome<FileToRead>> {
  const file = await ownFile(services, caller, id)
  const known = file.ok ? whole(file.value) : undefined
  if (known === undefined) return refuse('not-found')
  return done({ ...known, content: services.fileContents.read(id) })
}

/** Takes one's own waiting file away. One that an enquiry is being raised with stays. */
export async function removeOwnFile(
  services: FileStores,
  caller: Caller,
  id: string,
): Promise<Outcome<undefined>> {
  const file = await ownFile(services, caller, id)
  if (!file.ok) return file
  return (await discardFile(services, id, 'waiting')) ? done(undefined) : refuse('not-found')
}
