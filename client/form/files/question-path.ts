import { createContext, useContext } from 'react'
import type { AnswerPath } from '../answer-store.ts'

/** Where the answer stands that a widget gives; rjsf tells its widgets only the id of an element. */
export const QuestionPath = createContext<AnswerPath>([])

export const useQuestionPath = (): AnswerPath => useContext(QuestionPath)
