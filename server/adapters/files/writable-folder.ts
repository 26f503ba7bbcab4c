import { access, constants, mkdir } from 'node:fs/promises'

/** Makes the folder if need be. @throws if it is none or cannot be written. */
export async function writableFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await access(folder, constants.W_OK)
}
