import { describe, expect, test } from '@jest/globals'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { createHash } from 'node:crypto'
import { schemas } from '../../../schemas/index.ts'
import { checkCalendar, compileCalendar, isOpen } from '../../deadlines/index.ts'
import type { Calendar } from '../../../schemas/types/index.ts'
import bankHolidays from './bank-holidays.json'
import contactCentre from './contact-centre.json'
import officeHours from './office-hours.json'
import roundTheClock from './round-the-clock.json'
import { readPublished } from './published.ts'

const ajv = new Ajv({ strict: false })
addFormats(ajv)
ajv.addSchema([...schemas])
const schema = 'https://portreeve.example/schemas/configuration/calendar.schema.json'

function asCalendar(value: unknown): Calendar {
  if (!ajv.validate<Calendar>(schema, value)) throw new Error(ajv.errorsText())
  return value
}

describe.each([
  ['office-hours', officeHours],
  ['contact-centre', contactCentre],
  ['round-the-clock', roundTheClock],
])('%s', (id, shipped) => {
  const calendar = asCalendar(shipped)

  test('is a calendar of that name without fault', () => {
    expect(calendar.id).toBe(id)
    expect(checkCalendar(calendar)).toEqual([])
  })

  test('has Welsh for every English text, and none that is stale', () => {
    const english: [string, string][] = [
      ['/title', calendar.title ?? ''],
      ...(calendar.closures ?? []).map(({ because }, index): [string, string] => [
        `/closures/${index}/because`,
        because,
      ]),
    ]
    expect(
      Object.entries(calendar.translations?.['cy'] ?? {}).map(([at, { of }]) => [at, of]),
    ).toEqual(
      english.map(([at, text]) => [
        at,
        createHash('sha256').update(text).digest('hex').slice(0, 16),
      ]),
    )
  })
})

test.each([
  ['office-hours', officeHours, '2026-03-02T08:30Z', true],
  ['office-hours', officeHours, '2026-03-02T17:00Z', false],
  ['office-hours', officeHours, '2026-03-07T10:00Z', false],
  ['contact-centre', contactCentre, '2026-03-07T10:00Z', true],
  ['contact-centre', contactCentre, '2026-12-26T10:00Z', false],
  ['contact-centre', contactCentre, '2027-12-25T10:00Z', false],
  ['contact-centre', contactCentre, '2028-01-01T10:00Z', false],
  ['round-the-clock', roundTheClock, '2026-12-25T03:00Z', true],
])('%s at %#', (_, shipped, at, open) => {
  expect(isOpen(compileCalendar(asCalendar(shipped), bankHolidays), new Date(at))).toBe(open)
})

test('the snapshot is GOV.UK’s file', () => {
  expect(readPublished(JSON.stringify(bankHolidays))).toEqual({ holidays: bankHolidays })
})
