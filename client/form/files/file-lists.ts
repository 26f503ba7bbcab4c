import type { Fault } from '../../../schemas/types/index.ts'
import { sizesIn } from './file-entry.ts'
import type { FileList } from './file-list.ts'

/** The lists of files of all questions that a form asks now. */
export interface FileLists {
  /** `pointer` tells where the answer stands, which changes when an entry above it moves. */
  readonly register: (list: FileList, pointer: () => string) => () => void
  /** The sizes of the files of all other questions. */
  readonly sizesBeside: (list: () => FileList | undefined) => number[]
  /** What must be ended before the form can be sent. */
  readonly unfinished: () => Fault[]
}

/** Files live with their questions; what concerns several of them is asked here. */
export function createFileLists(): FileLists {
  const lists = new Map<FileList, () => string>()
  return {
    register: (list, pointer) => {
      lists.set(list, pointer)
      return () => {
        lists.delete(list)
      }
    },
    sizesBeside: (own) =>
      [...lists.keys()].flatMap((list) => (list === own() ? [] : sizesIn(list.entries()))),
    unfinished: () =>
      [...lists].flatMap(([list, pointer]) => {
        const message = list.unfinished()
        return message === undefined ? [] : [{ pointer: pointer(), message }]
      }),
  }
}
