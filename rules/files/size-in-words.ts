/** A size in bytes for people, the same in both languages; 1 kB is a thousand bytes. */
export function sizeInWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.ceil(bytes / 1_000))
  if (kilobytes < 1_000) return `${kilobytes} kB`
  const megabytes = Math.round(bytes / 100_000) / 10
  return `${megabytes} MB`
}
