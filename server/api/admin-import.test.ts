import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { AdminPeople, ImportReport } from '../../schemas/types/index.ts'
import type { ApiClient } from '../testing/api-client.ts'
import { because, bodyOf, readPerson } from '../testing/admin.ts'
import { type RunningPortreeve, startPortreeve } from '../testing/portreeve.ts'

let portreeve: RunningPortreeve
let admin: ApiClient

beforeAll(async () => {
  portreeve = await startPortreeve()
  admin = await portreeve.signedIn('admin')
})

afterAll(() => portreeve.close())

const check = async (csv: string, language = 'en'): Promise<ImportReport> =>
  bodyOf(await admin.post('/admin/people/check', { csv }, { 'Accept-Language': language }))

const carryOut = async (csv: string): Promise<ImportReport> =>
  bodyOf(await admin.post('/admin/people/import', { csv, because }))

const headings = 'username,name,kind,email,position,position_cy,phone,language,active,roles'
const table = (...rows: string[]) => [headings, ...rows].join('\n')

const outcomes = ({ rows }: ImportReport) => rows.map(({ outcome }) => outcome)
const columns = ({ rows }: ImportReport) =>
  rows.flatMap(({ faults }) => faults.map((f) => f.column))

describe('a table of people', () => {
  const rows = table(
    'wren,Wren Invented,officer,wren@a.example,Officer,Swyddog,01,cy,true,officer team:trees',
    'finch,"Finch, Invented",councillor,finch@a.example,,,,en,,member ward:quarry-fields until 2999-05-06',
    'swift,Swift Invented,support,swift@a.example,,,,en,,support member:finch',
    'kite,,officer,nowhere,,,,fr,perhaps,boss of all',
  )

  it('is checked row by row, each fault with its column and words, and nothing is changed', async () => {
    const report = await check(rows)
    expect(outcomes(report)).toEqual(['made', 'made', 'made', 'refused'])
    expect(report.counts).toEqual({ made: 3, changed: 0, unchanged: 0, refused: 1 })
    expect(columns(report)).toEqual(['name', 'email', 'language', 'active', 'roles'])
    expect(report.rows.map(({ row }) => row)).toEqual([2, 3, 4, 5])
    expect(report.rows[0]?.changes).toContain('Role given: Officer, Trees and woodland')
    expect((await admin.get('/admin/people/wren')).status).toBe(404)
    const welsh = await check(rows, 'cy')
    expect(welsh.rows[3]?.faults[0]?.message).toBe('Mae hwn ar goll.')
  })

  it('is carried out as it was checked, and again changes nothing', async () => {
    const checked = await check(rows)
    expect(await carryOut(rows)).toEqual(checked)
    expect(await readPerson(admin, 'wren')).toMatchObject({
      position: 'Officer',
      positionCy: 'Swyddog',
      language: 'cy',
      grants: [{ role: { id: 'officer' }, domain: { domain: 'team:trees' }, state: 'held' }],
    })
    expect((await readPerson(admin, 'finch')).grants[0]?.until).toBe('2999-05-05T23:00:00.000Z')
    const again = await carryOut(rows)
    expect(again.counts).toEqual({ made: 0, changed: 0, unchanged: 3, refused: 1 })
    expect((await readPerson(admin, 'wren')).revision).toBe(1)
  })

  it('changes what it says, and leaves what it has no column for', async () => {
    const some = 'username,name,kind,email\nwren,Wren Renamed,officer,wren@a.example'
    const report = await carryOut(some)
    expect(report.rows[0]).toMatchObject({
      outcome: 'changed',
      changes: ['Name: Wren Invented → Wren Renamed'],
    })
    expect(await readPerson(admin, 'wren')).toMatchObject({ phone: '01', position: 'Officer' })
    const emptied = await carryOut(table('wren,Wren Renamed,officer,wren@a.example,,,,,,'))
    expect(emptied.rows[0]?.changes).toContain('Telephone: 01 → –')
    expect((await readPerson(admin, 'wren')).grants).toHaveLength(1)
  })

  it('deactivates, reactivates, and ends roles with “none”', async () => {
    const row = (active: string, roles: string) =>
      table(`wren,Wren Renamed,officer,wren@a.example,,,,,${active},${roles}`)
    expect((await carryOut(row('no', 'none'))).counts.changed).toBe(1)
    const away = await readPerson(admin, 'wren')
    expect([away.active, away.grants.map(({ state }) => state)]).toEqual([false, ['over']])
    expect((await carryOut(row('yes', 'officer team:trees'))).counts.changed).toBe(1)
    expect((await readPerson(admin, 'wren')).grants.map(({ state }) => state)).toEqual(['held'])
  })

  it('is exported so that importing it changes nobody', async () => {
    const answer = await admin.get('/admin/people.csv')
    expect(answer.headers.get('Content-Disposition')).toContain('people.csv')
    const report = await check(String(answer.body))
    expect(report.counts).toMatchObject({ made: 0, changed: 0, refused: 0 })
    expect(report.counts.unchanged).toBeGreaterThan(130)
  })

  it('runs no formula in a spreadsheet, and reads one back', async () => {
    const formula = `=HYPERLINK(""x"")`
    await carryOut(table(`lark,"${formula}",officer,lark@a.example,,,+44 1,,,`))
    const csv = String((await admin.get('/admin/people.csv')).body)
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
    expect(csv).toContain(`'+44 1`)
    const row = csv.split('\r\n').find((one) => one.startsWith('lark'))
    expect((await check(`${headings}\n${row ?? ''}`)).counts.unchanged).toBe(1)
  })
})

describe('a row is refused', () => {
  it.each([
    ['a username of capitals', 'Wren,Wren,officer,w@a.example,,,,,,', 'username'],
    ['a new kind', 'wren,Wren,support,wren@a.example,,,,,,', 'kind'],
    ['no such team', 'new,New,officer,new@a.example,,,,,,officer team:moon', 'roles'],
    ['a role elsewhere', 'new,New,officer,new@a.example,,,,,,admin team:trees', 'roles'],
    [
      'a day there is not',
      'new,New,officer,n@a.example,,,,,,officer team:trees until 2027-02-30',
      'roles',
    ],
    ['a member who is none', 'new,New,officer,new@a.example,,,,,,member ward:harbour', 'roles'],
    ['too long a name', `new,${'x'.repeat(121)},officer,new@a.example,,,,,,`, 'name'],
    ['a name that is a number of spaces', 'new,   ,officer,new@a.example,,,,,,', 'name'],
  ])('%s', async (_says, row, column) => {
    const report = await carryOut(table(row))
    expect([outcomes(report), columns(report)]).toEqual([['refused'], [column]])
    expect((await admin.get('/admin/people/new')).status).toBe(404)
  })

  it('that is about the same person as one before it', async () => {
    const row = (name: string) => `dove,${name},officer,dove@a.example,,,,,,`
    const report = await carryOut(table(row('Dove'), row('Other')))
    expect(outcomes(report)).toEqual(['made', 'refused'])
    expect((await readPerson(admin, 'dove')).name).toBe('Dove')
  })

  it('that changes one’s own roles, or lets nobody give roles', async () => {
    const { name, email } = await readPerson(admin, 'admin')
    const own = await carryOut(table(`admin,${name},admin,${email},,,,,,none`))
    expect([outcomes(own), own.rows[0]?.faults[0]?.message]).toEqual([
      ['refused'],
      'Nobody changes their own roles. Ask another admin.',
    ])
    const away = await carryOut(table(`admin,${name},admin,${email},,,,,false,`))
    expect(outcomes(away)).toEqual(['refused'])
  })

  it('by one who may change people and not roles', async () => {
    const { lines, roles } = bodyOf<{ lines: object[]; roles: object[] }>(
      await admin.get('/admin/policy'),
    )
    const more = { role: 'governance', resource: 'people', action: 'manage', scope: 'all' }
    const changed = { lines: [...lines, more], roles, because }
    bodyOf(await admin.request('PUT', '/admin/policy', changed))
    const governance = await portreeve.signedIn('governance')
    const csv = table('heron,Heron,officer,heron@a.example,,,,,,officer team:trees')
    const report = bodyOf<ImportReport>(
      await governance.post('/admin/people/import', { csv, because }),
    )
    expect([outcomes(report), columns(report)]).toEqual([['refused'], ['roles']])
    const plain = table('heron,Heron,officer,heron@a.example,,,,,,')
    const done = bodyOf<ImportReport>(
      await governance.post('/admin/people/import', { csv: plain, because }),
    )
    expect(outcomes(done)).toEqual(['made'])
  })

  it('that would take the last keys: of two in one file, one stays', async () => {
    const all = bodyOf<AdminPeople>(await admin.get('/admin/people?role=admin&active=true'))
    const csv = table(
      ...all.items.map(({ username, name, email }) =>
        [username, name, 'admin', email, '', '', '', '', 'false', ''].join(','),
      ),
    )
    const governance = await portreeve.signedIn('governance')
    const expected = [...all.items.slice(1).map(() => 'changed'), 'refused']
    const checked = await governance.post('/admin/people/check', { csv })
    expect(outcomes(bodyOf(checked))).toEqual(expected)
    const report = bodyOf<ImportReport>(
      await governance.post('/admin/people/import', { csv, because }),
    )
    expect(outcomes(report)).toEqual(expected)
    expect(report.rows.at(-1)?.faults[0]?.message).toContain('nobody could give or end roles')
    bodyOf(await governance.post('/admin/people/admin/reactivate', { because }))
  })
})

describe('a file is refused whole', () => {
  it.each([
    [
      'no table',
      'hello',
      ['missing-column', 'missing-column', 'missing-column', 'missing-column', 'unknown-column'],
    ],
    ['no email', 'username,name,kind\na,b,officer', ['missing-column']],
    ['another column', `${headings},password\n`, ['unknown-column']],
    ['a column twice', 'username,name,kind,email,email\n', ['repeated-column']],
    ['nobody', headings, ['empty']],
    ['an open quotation', `${headings}\n"wren`, ['csv']],
    [
      'too many',
      table(...Array.from({ length: 1_001 }, (_, at) => `p${at},P,officer,p@a.example`)),
      ['too-many'],
    ],
  ])('%s', async (_says, csv, codes) => {
    const report = await carryOut(csv)
    expect(report.faults.map(({ code }) => code)).toEqual(codes)
    expect(report.rows).toEqual([])
  })

  it.each([[{}], [{ csv: '', because }], [{ csv: 7, because }], [{ csv: headings }]])(
    'that is none: %j',
    async (body) => {
      expect((await admin.post('/admin/people/import', body)).status).toBe(400)
    },
  )

  it('to those who may not', async () => {
    for (const username of ['governance', 'manager', 'councillor']) {
      const client = await portreeve.signedIn(username)
      expect((await client.get('/admin/people.csv')).status === 403).toBe(username !== 'governance')
    }
  })
})
