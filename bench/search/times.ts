/** The value below which a share of all lies; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** For each place the middle one of several rounds, as far as every round came. */
export function middles(rounds: readonly (readonly number[])[]): readonly number[] {
  const reached = Math.min(...rounds.map(({ length }) => length))
  return Array.from({ length: reached }, (_, index) => percentile(rounds.map((round) => round[index] as number), 0.5))
}

export const shown = (value: number): string => (Number.isNaN(value) ? '-' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2))
