/** Does its work once and tells what it cost, in whatever unit both sides share. */
type Run = () => number | Promise<number>

export interface Alternated {
  /** Medians of each side. */
  ours: number
  yardstick: number
  /** The median of ours / yardstick, run by run. */
  ratio: number
  /** The widest that those ratios lay apart, as a share of their median. */
  spread: number
}

/**
 * Runs both sides in turn, `runs` times after one to warm up, changing which goes first, so that a
 * noisy machine disturbs both alike. Ratios are taken run by run and then their median.
 */
export async function alternate(ours: Run, yardstick: Run, runs = 7): Promise<Alternated> {
  await ours()
  await yardstick()
  const costs: { ours: number; yardstick: number }[] = []
  for (let run = 0; run < runs; run++) {
    if (run % 2 === 0) {
      const first = await ours()
      costs.push({ ours: first, yardstick: await yardstick() })
    } else {
      const first = await yardstick()
      costs.push({ ours: await ours(), yardstick: first })
    }
  }
  const ratios = costs.map((cost) => cost.ours / cost.yardstick)
  return {
    ours: median(costs.map((cost) => cost.ours)),
    yardstick: median(costs.map((cost) => cost.yardstick)),
    ratio: median(ratios),
    spread: spreadOf(ratios),
  }
}

/** The same measurement, asked the other way round: how many times faster ours is. */
export function inverse(measured: Alternated): Alternated {
  return { ...measured, ratio: 1 / measured.ratio }
}

/** The middle one, or halfway between the two in the middle. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN
  return (lower + upper) / 2
}

/** The widest that values lie apart, as a share of their median. */
function spreadOf(values: readonly number[]): number {
  return (Math.max(...values) - Math.min(...values)) / median(values)
}
