import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { routes } from '../adapters/http/routes/index.ts'
import type { EnquiryList, EnquiryView } from '../../schemas/types/index.ts'
import { rolesWith } from '../../rules/access/role.ts'
import { type RunningPortreeve, startPortreeve } from '../testing/portreeve.ts'
import { ask, askToRaise, isOfOneEnquiry } from './matrix/asking.ts'
import { cast, type Cast, roles } from './matrix/cast.ts'
import { type Expectation, type Letter, letters, readExpectations } from './matrix/expectations.ts'

let portreeve: RunningPortreeve
let players: Cast

beforeAll(async () => {
  portreeve = await startPortreeve()
  players = await cast(portreeve)
})

afterAll(() => portreeve.close())

const expectations = readExpectations()
const named = new Map(expectations.map((one) => [one.name, one]))
const routeNames = routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
const questions = expectations.filter(({ name }) => !routeNames.includes(name))

const cell = (row: Expectation | undefined, role: string) => row?.cells.get(role) ?? ''
const reading = named.get('GET /enquiries/:reference')

/** The letters of the enquiries for which it turned out to be so, or `-`. */
const told = (found: readonly string[]) => (found.length === 0 ? '-' : found.join(''))

/** What a refusal must be: as if there were none, unless the enquiry may be read anyway. */
const refusalFor = (row: Expectation | undefined, role: string, letter: string): number => {
  if (role === 'visitor') return 401
  // Whether an enquiry has such a file is told only to those who may have it.
  if (row?.name.includes('/files/:id') === true) return cell(reading, role) === '-' ? 403 : 404
  if (cell(row, role) === '-') return 403
  return cell(reading, role).includes(letter) ? 403 : 404
}

const asked = (role: string, letter: Letter) => ({
  reference: players.reference(role, letter),
  id: players.file(role, letter),
})

/** What the server allows somebody in this role, and that what it refuses is refused rightly. */
async function allowed(name: string, role: string): Promise<string> {
  const client = players.client(role)
  // A note is a message to officers only: its route asks for messages.
  const row = named.get(name.replace('NOTE', 'POST'))
  if (!isOfOneEnquiry(name)) {
    const { status } = await ask(client, name, asked(role, 'n'))
    // What is refused for its shape tells nothing of rights.
    expect([name, status]).not.toEqual([name, 400])
    return status === 401 || status === 403 ? '-' : '*'
  }
  const found: string[] = []
  const missing = await ask(client, name, { reference: players.nowhere, id: asked(role, 'n').id })
  for (const letter of letters) {
    const answer = await ask(client, name, asked(role, letter))
    expect([name, answer.status]).not.toEqual([name, 400])
    if (![401, 403, 404].includes(answer.status)) found.push(letter)
    else {
      const expected = refusalFor(row, role, letter)
      expect([name, role, letter, answer.status]).toEqual([name, role, letter, expected])
      if (answer.status === 404) expect(answer.body).toEqual(missing.body)
    }
  }
  return told(found)
}

describe('the table of expectations', () => {
  it('has a row for every route, each role there is, and nothing that is none', () => {
    expect(routeNames.filter((name) => !named.has(name))).toEqual([])
    expect(new Set(named.keys()).size).toBe(expectations.length)
    expect(questions.map(({ name }) => name)).toEqual([
      'LISTED in GET /enquiries',
      'SHOWS the constituent',
      'SHOWS officers’ notes',
      'NOTE /enquiries/:reference/message',
    ])
    const columns = [...(expectations[0]?.cells.keys() ?? [])]
    expect(columns).toEqual(roles)
    expect(roles.slice(0, -2).sort()).toEqual([...rolesWith().keys()].sort())
  })

  it('writes cells in letters that it explains', () => {
    const pattern = new RegExp(`^([${letters.join('')}]+|\\*|-)$`)
    const wrong = expectations.filter(({ cells }) =>
      [...cells.values()].some((text) => !pattern.test(text)),
    )
    expect(wrong.map(({ name }) => name)).toEqual([])
  })
})

const askedOfAll = [...routeNames, 'NOTE /enquiries/:reference/message'].filter(
  (name) => name !== 'POST /enquiries' && name !== 'DELETE /session' && name !== 'POST /session',
)

describe('the server allows what the table says, and nothing else', () => {
  it.each(askedOfAll)('%s', async (name) => {
    for (const role of roles) {
      expect([name, role, await allowed(name, role)]).toEqual([
        name,
        role,
        cell(named.get(name), role),
      ])
    }
  })

  it('POST /enquiries', async () => {
    for (const role of roles) {
      const client = players.client(role)
      const own = await askToRaise(client, role === 'support' ? 'councillor' : undefined)
      const other = await askToRaise(client, 'neighbour')
      expect([role, own.status === 201 ? 'o' : '-']).toEqual([
        role,
        cell(named.get('POST /enquiries'), role),
      ])
      expect([role, other.status]).toEqual([role, role === 'visitor' ? 401 : 403])
    }
  })

  it('LISTED in GET /enquiries', async () => {
    for (const role of roles) {
      const { body, status } = await players.client(role).get('/enquiries?limit=100')
      const items = status === 200 ? (body as EnquiryList).items : []
      const listed = new Set(items.map(({ reference }) => reference))
      const found = letters.filter((letter) => listed.has(players.reference(role, letter)))
      expect([role, told(found)]).toEqual([role, cell(named.get('LISTED in GET /enquiries'), role)])
    }
  })

  const shown: [string, (view: EnquiryView) => boolean][] = [
    ['SHOWS the constituent', ({ constituent }) => constituent !== undefined],
    ['SHOWS officers’ notes', ({ messages }) => messages.length > 0],
  ]
  it.each(shown)('%s', async (name, isShown) => {
    for (const role of roles) {
      const found: string[] = []
      for (const letter of letters) {
        const { body, status } = await players
          .client(role)
          .get(`/enquiries/${players.reference(role, letter)}`)
        if (status === 200 && isShown(body as EnquiryView)) found.push(letter)
      }
      expect([name, role, told(found)]).toEqual([name, role, cell(named.get(name), role)])
    }
  })

  it.each(['POST /session', 'DELETE /session'])('%s', async (name) => {
    for (const role of roles) {
      const { status } = await ask(players.client(role), name, asked(role, 'n'))
      expect([role, [200, 204].includes(status) ? '*' : '-']).toEqual([
        role,
        cell(named.get(name), role),
      ])
    }
  })
})
