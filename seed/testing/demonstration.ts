import { hash } from 'node:crypto'
import path from 'node:path'
import { faultsOf as schemaFaults } from '../../server/adapters/http/validator.ts'
import { loadDemonstration } from '../council/index.ts'

export const seedFolder = path.join(process.cwd(), 'seed')

export const demonstration = () => loadDemonstration(seedFolder)

export const digest = (text: string): string => hash('sha256', text)

/** What a schema of schemas/ has against a value; nothing if it is right. */
export const faultsOf = (title: string, value: unknown): string[] =>
  schemaFaults(title, value, 'en').map(({ pointer, message }) => `${pointer} ${message}`)
