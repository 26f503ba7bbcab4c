/** What Vite writes about each chunk in `.vite/manifest.json`. */
interface ManifestChunk {
  file: string
  imports?: string[]
}

export type Manifest = Readonly<Record<string, ManifestChunk>>

/** The script files of these entries and of everything they import at once, each named once. */
export function chunksOf(manifest: Manifest, entries: readonly string[]): string[] {
  const files = new Set<string>()
  const visit = (key: string): void => {
    const chunk = manifest[key]
    if (chunk === undefined) throw new Error(`The build has no chunk “${key}”`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    chunk.imports?.forEach(visit)
  }
  entries.forEach(visit)
  return [...files].filter((file) => file.endsWith('.js'))
}
