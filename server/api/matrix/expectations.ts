import { readFileSync } from 'node:fs'
import path from 'node:path'

/** How an enquiry relates to who asks for it, as the table abbreviates it. */
const relations = {
  o: 'own',
  s: 'shared',
  l: 'shared to be read, without the constituent',
  w: 'ward',
  t: 'team',
  a: 'area',
  e: 'escalated',
  n: 'none',
  r: 'restricted',
} as const

export type Letter = keyof typeof relations
export const letters = Object.keys(relations) as Letter[]

/** A row of the table: by role, the letters of the enquiries for which it is allowed, `*` or `-`. */
export interface Expectation {
  /** `GET /enquiries/:reference`, or a question that is no route. */
  readonly name: string
  readonly cells: ReadonlyMap<string, string>
}

/** What is written in expected.txt. */
export function readExpectations(): readonly Expectation[] {
  const text = readFileSync(path.join(__dirname, 'expected.txt'), 'utf8')
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const [head = '', ...rows] = lines
  const [, ...roles] = head.split(/\s{2,}/)
  return rows.map((row) => {
    const columns = row.split(/\s+/)
    const cells = columns.slice(-roles.length)
    const name = columns.slice(0, -roles.length).join(' ')
    return { name, cells: new Map(roles.map((role, at) => [role, cells[at] ?? ''])) }
  })
}
