import { isObject, step } from '../json.ts'
import { fault, named, type Check } from './check.ts'

const keywords = [
  'type',
  'title',
  'description',
  'properties',
  'required',
  'allOf',
  'additionalProperties',
  '$schema',
  'x-personal',
  'x-missing',
]

/** A form, and a set of questions in it, is an object with properties and nothing that is not of the profile. */
export const checkSet: Check = ({ form, pointer }) => {
  const faults = Object.keys(form)
    .filter((keyword) => !keywords.includes(keyword))
    .map((keyword) =>
      fault(
        pointer + step(keyword),
        'unknown-keyword',
        `A form has no “${keyword}”. Use ${named(keywords)}`,
      ),
    )
  if (form['type'] !== 'object')
    faults.push(fault(`${pointer}/type`, 'set-type', 'A form has the type “object”'))
  if (!isObject(form['properties']) || Object.keys(form['properties']).length === 0)
    faults.push(fault(`${pointer}/properties`, 'no-questions', 'Ask at least one question'))
  if (form['additionalProperties'] !== undefined && form['additionalProperties'] !== false)
    faults.push(
      fault(
        `${pointer}/additionalProperties`,
        'open-set',
        'Answers that no question asks for are never kept: leave this out, or say false',
      ),
    )
  return faults
}
