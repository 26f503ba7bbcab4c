import { pothole } from '../enquiries.ts'
import type { TwoApps } from './two-apps.ts'
import { until } from './until.ts'

type Who = 'councillor' | 'officer' | 'teamlead' | 'manager'

/** What was asked and answered with success: it must be there ever after. */
export interface Acknowledged {
  readonly reference: string
  readonly command: string
  /** Under which the enquiry remembers the request. */
  readonly key: string
  readonly text: string | undefined
}

interface Asked {
  readonly who: Who
  readonly command: string
  readonly body: (text: string) => object
  readonly said?: boolean
}

const said = { said: true } as const

/** What people do; whether it is refused depends on how the enquiry stands. */
const doings: readonly Asked[] = [
  { who: 'officer', command: 'acknowledge', body: () => ({}) },
  { who: 'officer', command: 'message', body: (text) => ({ text }), ...said },
  { who: 'officer', command: 'hold', body: () => ({ reason: 'waiting-for-member' }) },
  { who: 'officer', command: 'resume', body: () => ({}) },
  { who: 'officer', command: 'respond', body: (text) => ({ text }) },
  { who: 'teamlead', command: 'assign', body: () => ({ officer: 'officer' }) },
  { who: 'councillor', command: 'message', body: (text) => ({ text }), ...said },
  { who: 'councillor', command: 'request-update', body: () => ({}) },
  { who: 'councillor', command: 'reopen', body: (text) => ({ because: text }) },
  { who: 'councillor', command: 'escalate', body: (text) => ({ text }) },
  { who: 'manager', command: 'respond', body: (text) => ({ text }) },
]

const oneOf = <T>(all: readonly T[]): T => {
  const one = all[Math.floor(Math.random() * all.length)]
  if (one === undefined) throw new Error('There is none')
  return one
}

/** People who raise and answer enquiries, and try again with the same key until they are answered. */
export async function startLoad(apps: TwoApps) {
  const cookies = new Map<Who, string>()
  const acknowledged: Acknowledged[] = []
  const references: string[] = []
  let keys = 0
  /** Why the last try was in vain. */
  let lately = 'nothing'

  /** One try: undefined when nobody answered, or that it could not be done now. */
  async function attempt(path: string, body: object, headers: Record<string, string>) {
    const address = oneOf(apps.addresses())
    try {
      const answer = await fetch(`${address}/api${path}`, {
        method: 'POST',
        // Whoever gets no answer comes again.
        signal: AbortSignal.timeout(20_000),
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      })
      const text = await answer.text()
      if (answer.status < 500) return { answer, text }
      lately = `${answer.status} ${text}`
    } catch (fault) {
      lately = String(fault)
    }
    return undefined
  }

  async function ask(path: string, body: object, headers: Record<string, string> = {}) {
    let answered = await attempt(path, body, headers)
    const says = () => `there is an answer to ${path}: lately ${lately}`
    await until(says, async () => {
      answered ??= await attempt(path, body, headers)
      return answered !== undefined
    })
    if (answered === undefined) throw new Error('Nobody answered')
    return answered
  }

  async function asAsked(who: Who, path: string, body: object) {
    keys += 1
    const key = `request-${keys}`
    const headers = { Cookie: cookies.get(who) ?? '', 'Idempotency-Key': key }
    const { answer, text } = await ask(path, body, headers)
    return { ok: answer.ok, status: answer.status, text, key: `${who}:${key}` }
  }

  async function raise() {
    const { ok, text, key } = await asAsked('councillor', '/enquiries', pothole)
    if (!ok) throw new Error(text)
    const { reference } = JSON.parse(text) as { reference: string }
    references.push(reference)
    acknowledged.push({ reference, command: 'raise', key, text: undefined })
  }

  async function act() {
    const { who, command, body, said: kept } = oneOf(doings)
    const reference = oneOf(references)
    const words = `Words ${keys + 1} of ${who}`
    const path = `/enquiries/${reference}/${command}`
    const { ok, status, text, key } = await asAsked(who, path, body(words))
    if (ok) {
      acknowledged.push({ reference, command, key, text: kept === true ? words : undefined })
    } else if (![409, 412, 422].includes(status)) {
      throw new Error(`${command}: ${status} ${text}`)
    }
  }

  for (const who of ['councillor', 'officer', 'teamlead', 'manager'] as const) {
    const { answer, text } = await ask('/session', { username: who, password: 'portreeve' })
    if (!answer.ok) throw new Error(text)
    cookies.set(who, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '')
  }
  return {
    acknowledged,
    /** Raises so many, then does so much with them, several people at once. */
    async go(raised: number, done: number): Promise<void> {
      const left = [
        ...Array.from({ length: raised }, () => raise),
        ...Array.from({ length: done }, () => act),
      ]
      const work = async () => {
        for (let next = left.shift(); next !== undefined; next = left.shift()) await next()
      }
      await Promise.all(Array.from({ length: 4 }, work))
    },
  }
}

export type Load = Awaited<ReturnType<typeof startLoad>>
