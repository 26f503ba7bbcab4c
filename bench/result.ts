/** One figure of a bench beside its yardstick, measured in the same run. */
export interface BenchResult {
  name: string
  /** What ours took or gave, in `unit`. */
  figure: number
  unit: string
  /** What it is measured against. */
  yardstick: string
  /** Ours and the yardstick's, put so that `mustReach` bounds it: the median of alternated runs. */
  ratio: number
  /** The widest that runs lay apart, as a share of the median ratio. */
  spread: number
  mustReach: number | string
  reached: boolean
}

/** What every bench exports under its own name. */
export interface Bench {
  name: string
  run: (options: { quick?: boolean }) => Promise<BenchResult[]>
}
