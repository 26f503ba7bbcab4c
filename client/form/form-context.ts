import { createContext, useContext } from 'react'
import type { JsonObject } from '../../rules/templates/json.ts'
import { createAnswerStore, type AnswerStore } from './answer-store.ts'
import { createFileLists, type FileLists } from './files/file-lists.ts'
import { noFiles, type FormFiles } from './files/form-files.ts'
import type { Language } from '../../rules/words/language.ts'
import { formWords, type FormWords } from './words.ts'

/** What the parts of one form share. Never changes while the form stands, so that nothing wakes for it. */
export interface FormContext {
  readonly store: AnswerStore
  readonly form: JsonObject
  readonly ui: JsonObject
  readonly words: FormWords
  readonly language: Language
  readonly files: FormFiles
  readonly fileLists: FileLists
}

export const FormContext = createContext<FormContext>({
  store: createAnswerStore({}),
  form: {},
  ui: {},
  words: formWords.en,
  language: 'en',
  files: noFiles,
  fileLists: createFileLists(),
})

/** The form that the component stands in. */
export const useForm = (): FormContext => useContext(FormContext)
