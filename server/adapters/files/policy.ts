import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { BankHolidays } from '../../../rules/deadlines/index.ts'
import type { Block } from '../../../schemas/types/index.ts'

/** What ships in rules/policy/. */
export interface Policy {
  readonly accessModel: string
  readonly accessPolicy: string
  readonly blocks: readonly Block[]
  readonly holidays: BankHolidays
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T
}

/** Reads the policy that ships, from its folder. */
export async function loadPolicy(folder: string): Promise<Policy> {
  const blocks = path.join(folder, 'blocks')
  const files = (await readdir(blocks)).filter((name) => name.endsWith('.json')).sort()
  return {
    accessModel: await readFile(path.join(folder, 'access.model.conf'), 'utf8'),
    accessPolicy: await readFile(path.join(folder, 'access.policy.csv'), 'utf8'),
    blocks: await Promise.all(files.map((name) => readJson<Block>(path.join(blocks, name)))),
    holidays: await readJson<BankHolidays>(path.join(folder, 'calendars/bank-holidays.json')),
  }
}
