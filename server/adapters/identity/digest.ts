import { createHash } from 'node:crypto'
import type { Digest, RunningDigest } from '../../app/ports.ts'

export const sha256: Digest = (text) => createHash('sha256').update(text).digest('hex')

export function startSha256(): RunningDigest {
  const hash = createHash('sha256')
  return {
    add: (piece) => void hash.update(piece),
    hex: () => hash.digest('hex'),
  }
}
