import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { pointerTo } from '../answer-store.ts'
import { useForm } from '../form-context.ts'
import { createFileList, type FileList } from './file-list.ts'
import { useQuestionPath } from './question-path.ts'

/** The files of a question, for as long as it is asked. */
export function useFileList(
  ids: readonly string[],
  most: number,
  onIds: (ids: readonly string[] | undefined) => void,
): FileList {
  const { files, fileLists, language } = useForm()
  const path = useQuestionPath()
  const latest = useRef({ path, onIds })
  useEffect(() => {
    latest.current = { path, onIds }
  })
  const [list] = useState(() => {
    const made: FileList = createFileList({
      language,
      files,
      ids,
      most,
      others: () => fileLists.sizesBeside(() => made),
      onIds: (next) => latest.current.onIds(next.length > 0 ? next : undefined),
      now: () => Date.now(),
    })
    return made
  })
  useEffect(() => {
    const leave = fileLists.register(list, () => pointerTo(latest.current.path))
    return () => {
      leave()
      list.stop()
    }
  }, [fileLists, list])
  useSyncExternalStore(list.listen, list.entries)
  return list
}
