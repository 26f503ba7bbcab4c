import { Agent, request } from 'node:http'

export interface Post {
  readonly url: string
  readonly body: string
  readonly cookie?: string | undefined
}

function post(agent: Agent, { url, body, cookie }: Post): Promise<void> {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...(cookie === undefined ? {} : { cookie }),
  }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().once('end', () => {
        if (response.statusCode === 201) resolve()
        else reject(new Error(`A post was answered with ${response.statusCode ?? 'nothing'}.`))
      })
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

/** Seconds that this many posts take, one after another on each connection. */
export async function secondsFor(
  asked: Post,
  { amount, connections }: { amount: number; connections: number },
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let left = amount
  const one = async () => {
    while (left > 0) {
      left -= 1
      await post(agent, asked)
    }
  }
  const startedAt = performance.now()
  await Promise.all(Array.from({ length: connections }, one))
  const seconds = (performance.now() - startedAt) / 1000
  agent.destroy()
  return seconds
}
