import type { FileSniffer } from '../../app/ports.ts'

/**
 * By the first bytes and, where those only say that it is an archive, by what is in it. Reads no
 * more of the content than it needs.
 */
export const sniffer: FileSniffer = async (content) => {
  // Loaded with the first upload: a start should not wait for it.
  const { fileTypeFromStream } = await import('file-type/node')
  return (await fileTypeFromStream(content))?.mime
}
