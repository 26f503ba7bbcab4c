import type { UploadedFile } from '../../../schemas/types/index.ts'
import { Refusal } from '../../lib/api/refusal.ts'
import type { FormFiles } from '../files/form-files.ts'

const drafted: UploadedFile = {
  id: '0b9f0c1e-8a57-4c55-9d0e-000000000009',
  name: 'drafted.pdf',
  type: 'application/pdf',
  size: 20_000,
  waitsUntil: '2999-01-01T00:00:00Z',
}

/**
 * Sends nothing anywhere. What a file is called says what becomes of it: `slow…` waits at half until
 * a test calls `window.goOn()`, `offline…` fails the first time, `refused…` always.
 */
export function pretendedFiles(): FormFiles {
  const known = new Map([[drafted.id, drafted]])
  const tried = new Set<string>()
  const removed: string[] = []
  Reflect.set(window, 'removed', removed)
  return {
    known: (id) => known.get(id),
    address: () => '',
    remove: (id) => removed.push(known.get(id)?.name ?? id),
    send: async (file, { onProgress, signal }) => {
      const first = !tried.has(file.name)
      tried.add(file.name)
      onProgress(0.5)
      if (file.name.startsWith('slow'))
        await new Promise<void>((resolve, reject) => {
          Reflect.set(window, 'goOn', resolve)
          signal.addEventListener('abort', () => reject(new Refusal(0)))
        })
      if (file.name.startsWith('offline') && first) throw new Refusal(0)
      if (file.name.startsWith('refused'))
        throw new Refusal(415, { detail: `“${file.name}” is no picture. Choose another.` })
      const id = `0b9f0c1e-8a57-4c55-9d0e-${String(known.size).padStart(12, '0')}`
      // A kind that is not shown as a picture, since there is none to show.
      const type = 'image/heic'
      const { name, size } = file
      const uploaded = { id, name, size, type, waitsUntil: drafted.waitsUntil }
      known.set(id, uploaded)
      return uploaded
    },
  }
}
