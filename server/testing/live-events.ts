import type { ApiClient } from './api-client.ts'

export interface LiveEvent {
  readonly event: string
  readonly body: unknown
}

const eventIn = (block: string): LiveEvent | undefined => {
  const line = (name: string) =>
    block
      .split('\n')
      .find((each) => each.startsWith(`${name}: `))
      ?.slice(name.length + 2)
  const event = line('event')
  return event === undefined
    ? undefined
    : { event, body: JSON.parse(line('data') ?? 'null') as unknown }
}

/** What /api/live says to whoever is signed in at this client, event after event. */
export async function liveEvents(client: ApiClient) {
  const leaving = new AbortController()
  const response = await fetch(`${client.address}/api/live`, {
    headers: { Cookie: client.cookie() ?? '', Accept: 'text/event-stream' },
    signal: leaving.signal,
  })
  const waiting: ((event: LiveEvent | 'ended') => void)[] = []
  const heard: (LiveEvent | 'ended')[] = []
  const hear = (event: LiveEvent | 'ended') => {
    const next = waiting.shift()
    if (next === undefined) heard.push(event)
    else next(event)
  }
  const raw: string[] = []

  async function read(): Promise<void> {
    const decoder = new TextDecoder()
    let rest = ''
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      raw.push(decoder.decode(chunk, { stream: true }))
      const blocks = (rest + (raw.at(-1) ?? '')).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const event of blocks.map(eventIn)) if (event !== undefined) hear(event)
    }
  }
  const ended = read()
    .catch(() => undefined)
    .then(() => hear('ended'))
  return {
    status: response.status,
    headers: response.headers,
    /** The next event, however long it takes; `ended` when there are no more. */
    next: () =>
      new Promise<LiveEvent | 'ended'>((resolve) => {
        const event = heard.shift()
        if (event === undefined) waiting.push(resolve)
        else resolve(event)
      }),
    /** Everything that came, with the signs of life. */
    text: () => raw.join(''),
    leave: async () => {
      leaving.abort()
      await ended
    },
  }
}
