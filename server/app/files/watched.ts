import { plainTextCheck } from '../../../rules/files/index.ts'
import type { Pieces } from '../ports.ts'
import type { Services } from '../services.ts'

/** What was seen of content that has passed by. */
export interface Watched {
  /** The same content, which ends as soon as there is more of it than may be. */
  readonly pieces: Pieces
  /** Bytes until now. */
  readonly size: () => number
  readonly isTooLarge: () => boolean
  /** To be asked when all of it has passed. */
  readonly sha256: () => string
  readonly isPlainText: () => boolean
}

/** Measures, hashes and reads content on its way to where it is kept, without holding any of it. */
export function watched(
  { startDigest }: Pick<Services, 'startDigest'>,
  content: Pieces,
  most: number,
): Watched {
  const digest = startDigest()
  const text = plainTextCheck()
  let size = 0
  async function* passing(): Pieces {
    for await (const piece of content) {
      size += piece.length
      if (size > most) return
      digest.add(piece)
      text.take(piece)
      yield piece
    }
  }
  return {
    pieces: passing(),
    size: () => size,
    isTooLarge: () => size > most,
    sha256: () => digest.hex(),
    isPlainText: () => text.holds(),
  }
}
