const width = 28

const whole = new Intl.NumberFormat('en-GB')

const timeOf = (seconds: number): string => {
  if (!Number.isFinite(seconds)) return ''
  const rounded = Math.ceil(seconds)
  return rounded < 60
    ? `${rounded} s left`
    : `${Math.floor(rounded / 60)} min ${rounded % 60} s left`
}

/** A bar, the share done, how many a second, and how long it will still take. */
export function progressLine(done: number, total: number, seconds: number): string {
  const share = total === 0 ? 1 : done / total
  const full = Math.round(share * width)
  const rate = seconds > 0 ? done / seconds : 0
  const bar = '█'.repeat(full) + '░'.repeat(width - full)
  const left = done < total && rate > 0 ? `, ${timeOf((total - done) / rate)}` : ''
  return `${bar} ${Math.floor(share * 100)}%  ${whole.format(done)} of ${whole.format(total)}, ${whole.format(Math.round(rate))} a second${left}`
}
