import type { Ajv } from 'ajv'
import addFormats from 'ajv-formats'

/** Adds the formats that schemas/ uses. The package is CommonJS, whose default export differs by loader. */
export default function formatsPlugin(ajv: Ajv): Ajv {
  const add = 'default' in addFormats ? (addFormats['default'] as typeof addFormats) : addFormats
  add(ajv as never, ['date', 'date-time', 'email'])
  return ajv
}
