import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import mongoose from 'mongoose'
import { newReference } from '../../../rules/enquiry/index.ts'
import { raised } from '../../../rules/enquiry/testing/builders.ts'
import type { Enquiry } from '../../../schemas/types/index.ts'
import { openStored, type Stored } from '../../testing/stored.ts'

let stored: Stored

beforeAll(async () => {
  stored = await openStored()
})

afterEach(() => {
  jest.restoreAllMocks()
})

afterAll(() => stored.close())

let drawn = 0
const referenceOf = (number: number) =>
  newReference(Uint8Array.from([9, 2, 6, 5, 3, 5, number >> 8, number & 255]))

/** An enquiry with a reference that no other has, raised by a request with this key. */
function enquiryWith(key: string): Enquiry {
  const requests = [{ key, fingerprint: 'same', revision: 1 }]
  return { ...raised(), _id: referenceOf((drawn += 1)), requests }
}

const insertAll = (enquiries: readonly Enquiry[]) =>
  Promise.all(enquiries.map((enquiry) => stored.enquiries.insert(enquiry)))

const { prototype } = mongoose.mongo.Collection

describe('enquiries inserted within one turn of the event loop', () => {
  it('go in few commands, and all are there', async () => {
    const many = jest.spyOn(prototype, 'insertMany')
    const enquiries = Array.from({ length: 40 }, (_, at) => enquiryWith(`many-${at}`))
    expect(new Set(await insertAll(enquiries))).toEqual(new Set(['stored']))
    expect(many.mock.calls.map(([documents]) => documents.length)).toEqual([16, 16, 8])
    for (const { _id } of enquiries) {
      expect(await stored.enquiries.find(_id)).toMatchObject({ _id })
    }
  })

  it('are each told what they collide with; the others are stored', async () => {
    const [first, other] = [enquiryWith('one'), enquiryWith('two')]
    await insertAll([first, other])
    const outcomes = await insertAll([
      enquiryWith('three'),
      { ...enquiryWith('four'), _id: first._id },
      enquiryWith('two'),
      enquiryWith('five'),
      enquiryWith('six'),
      enquiryWith('six'),
    ])
    expect(outcomes.slice(0, 4)).toEqual([
      'stored',
      'reference-taken',
      'request-repeated',
      'stored',
    ])
    expect(outcomes.slice(4).sort()).toEqual(['request-repeated', 'stored'])
  })

  it('all fail when the database does', async () => {
    const away = new Error('away')
    jest.spyOn(prototype, 'insertMany').mockRejectedValue(away)
    const outcomes = await Promise.allSettled(
      ['seven', 'eight'].map((key) => stored.enquiries.insert(enquiryWith(key))),
    )
    expect(outcomes).toEqual(Array(2).fill({ status: 'rejected', reason: away }))
  })
})

it('one by itself goes alone', async () => {
  const many = jest.spyOn(prototype, 'insertMany')
  expect(await insertAll([enquiryWith('alone')])).toEqual(['stored'])
  expect(many).not.toHaveBeenCalled()
})
