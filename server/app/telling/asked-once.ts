import type { Person } from '../../../schemas/types/index.ts'
import type { People } from '../ports.ts'

type Asked = Pick<People, 'find' | 'inDomains' | 'named'>

/** The same answer to whoever asks the same again. */
function once<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  keyOf: (question: Question) => string,
): (question: Question) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>()
  return (question) => {
    const key = keyOf(question)
    const known = answers.get(key) ?? ask(question)
    answers.set(key, known)
    return known
  }
}

const listed = (names: readonly string[]): string => names.join(' ')

/** The same people, each read once: for what is told together, in one go. */
export const askedOnce = <All extends Asked>(people: All): All => ({
  ...people,
  find: once<string, Person | null>(people.find, (username) => username),
  inDomains: once<readonly string[], Person[]>(people.inDomains, listed),
  named: once<readonly string[], Person[]>(people.named, listed),
})
