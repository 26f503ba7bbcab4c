import { step } from '../json.ts'
import { questionsOf } from '../questions.ts'
import { fault, type Check } from './check.ts'

const allowed = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/
const taken = new Set(['constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'])

/** Names of questions become field names and facts: letters, digits, hyphens, underscores. */
export const checkNames: Check = ({ form, pointer }) =>
  questionsOf(form)
    .filter(({ name }) => !allowed.test(name) || taken.has(name))
    .map(({ name, pointer: at }) =>
      fault(
        pointer + at,
        'name',
        `“${name.slice(0, 60)}” cannot name a question. Use up to 60 letters, digits, hyphens and underscores, beginning with a letter`,
      ),
    )

/** Every question has a label; without one nobody who listens to the page knows what is asked. */
export const checkTitles: Check = ({ form, pointer }) =>
  questionsOf(form).flatMap(({ name, schema, pointer: at }) => {
    const title = schema['title']
    if (typeof title === 'string' && title.trim() !== '' && title.length <= 300) return []
    return [
      fault(
        `${pointer}${at}${step('title')}`,
        'no-title',
        `“${name}” has no title. Give it one of up to 300 characters: what the member is asked`,
      ),
    ]
  })
