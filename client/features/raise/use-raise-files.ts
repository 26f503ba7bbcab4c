import { useMemo } from 'react'
import type { FormFiles } from '../../form/index.ts'
import { deleteFile } from '../../lib/api/delete-file.ts'
import { postFile } from '../../lib/api/post-file.ts'
import { ownFileAddress } from '../../lib/file-address.ts'
import type { useRaiseDraft } from './use-raise-draft.ts'

/** Files of an enquiry that has not been sent: they wait on the server, the draft knows them. */
export function useRaiseFiles({
  live,
  setFiles,
}: Pick<ReturnType<typeof useRaiseDraft>, 'live' | 'setFiles'>): FormFiles {
  return useMemo(() => {
    const others = (id: string) => live.current.files.filter((file) => file.id !== id)
    return {
      known: (id) => live.current.files.find((file) => file.id === id),
      address: ownFileAddress,
      send: async (file, sending) => {
        const uploaded = await postFile(file, sending)
        setFiles([...others(uploaded.id), uploaded])
        return uploaded
      },
      remove: (id) => {
        setFiles(others(id))
        // The draft names it no more; if the server does not hear of it, it goes after its time.
        deleteFile(id).catch(() => undefined)
      },
    }
  }, [live, setFiles])
}
