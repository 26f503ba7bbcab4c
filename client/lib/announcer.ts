type Listener = (text: string) => void

const listeners = new Set<Listener>()

/** Says something to people who cannot see it happen: read out by screen readers when they are idle. */
export function announce(text: string): void {
  for (const listener of listeners) listener(text)
}

export function onAnnouncement(listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
