import { describe, expect, it } from '@jest/globals'
import type { Answer } from './api-client.ts'
import { checkedAnswer } from './checked-answer.ts'

const json = 'application/json; charset=utf-8'
const problem = 'application/problem+json; charset=utf-8'
const script = 'text/javascript; charset=utf-8'

const answer = (status: number, type: string, body: unknown): Answer => ({
  status,
  headers: new Headers(type === '' ? {} : { 'Content-Type': type }),
  body,
})

const away = { status: 'unavailable', database: 'away' }
const wrong = { type: 'urn:portreeve:problem:malformed', title: 'Wrong', status: 400 }
const validator = '/templates/highways/pothole/validator.js?version=1'

describe('an answer as promised is given back', () => {
  it.each([
    ['GET', '/enquiries?limit=1', answer(200, json, { items: [], next: null })],
    ['GET', '/health', answer(503, json, away)],
    ['GET', '/enquiries/2F7-M2Q-X9C?x=1', answer(400, problem, wrong)],
    ['GET', validator, answer(200, script, 'export default 1')],
    ['DELETE', '/session', answer(204, '', '')],
    ['GET', '/nothing', answer(404, problem, { ...wrong, status: 404 })],
  ])('%s %s', (method, path, given) => {
    expect(checkedAnswer(method, path, given)).toBe(given)
  })
})

describe('an answer other than promised is a fault that names the place', () => {
  it.each<[string, string, string, Answer, string]>([
    [
      'an unknown field',
      'GET',
      '/enquiries',
      answer(200, json, { items: [], next: null, total: 4 }),
      '/total',
    ],
    ['a missing field', 'GET', '/enquiries', answer(200, json, { items: [] }), '/next'],
    [
      'a wrong value',
      'GET',
      '/health',
      answer(200, json, { status: 'fine', database: 'ok' }),
      '/status',
    ],
    ['another status', 'GET', '/enquiries', answer(201, json, { items: [], next: null }), 'status'],
    [
      'another type',
      'GET',
      '/enquiries',
      answer(200, 'text/html', { items: [], next: null }),
      'text/html',
    ],
    ['a problem as JSON', 'GET', '/enquiries', answer(400, json, wrong), 'its type'],
    [
      'a problem with more',
      'GET',
      '/enquiries',
      answer(400, problem, { ...wrong, stack: 'at' }),
      '/stack',
    ],
    ['what is away elsewhere', 'GET', '/me', answer(503, json, away), 'its type'],
    ['a script as JSON', 'GET', validator, answer(200, json, 'x'), 'its type'],
    ['an empty script', 'GET', validator, answer(200, script, ''), 'empty'],
    ['more than nothing', 'DELETE', '/session', answer(204, '', 'x'), 'without a body'],
    ['what no route gives', 'GET', '/nothing', answer(200, json, {}), 'no route'],
    ['a method no route has', 'PATCH', '/enquiries', answer(200, json, {}), 'no route'],
  ])('%s', (_says, method, path, given, place) => {
    expect(() => checkedAnswer(method, path, given)).toThrow(place)
  })
})
