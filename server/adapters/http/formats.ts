import type { Ajv, Plugin } from 'ajv'
import * as formats from 'ajv-formats'

/** The package is CommonJS: what its default export holds differs by loader. */
function pluginIn(exported: unknown): Plugin<string[]> {
  if (typeof exported === 'function') return exported as Plugin<string[]>
  return pluginIn((exported as { default: unknown }).default)
}

/** Adds the formats that schemas/ uses. */
export function formatsPlugin(ajv: Ajv): Ajv {
  pluginIn(formats)(ajv, ['date', 'date-time', 'email'])
  return ajv
}
