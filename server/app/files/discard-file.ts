import type { StoredFile } from '../../../schemas/types/index.ts'
import type { Services } from '../services.ts'

export type FileStores = Pick<Services, 'files' | 'fileContents'>

/** Ends what has begun to leave: the content first, since what is known of it leads to it. */
export async function finishLeaving({ files, fileContents }: FileStores, id: string) {
  await fileContents.remove(id)
  await files.forget(id)
}

/**
 * Takes a file away with its content, if it is still in this state; false if it is not. Cut off
 * half-way, the rest is done by cleanUpFiles.
 */
export async function discardFile(
  stores: FileStores,
  id: string,
  state: StoredFile['state'],
): Promise<boolean> {
  if (!(await stores.files.leave(id, state))) return false
  await finishLeaving(stores, id)
  return true
}
