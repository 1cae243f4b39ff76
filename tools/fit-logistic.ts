/** One listing as the fit sees it: which signals were seen, by their number, and whether a specimen is offered. */
export interface Row {
  readonly seen: readonly number[]
  readonly offered: boolean
}

/** How far a weight may move: the standard deviation of a normal prior around its present value, in log-odds. */
const defaultSpread = 0.5
const sweepsAtMost = 1_000
const settled = 1e-9
/** Far from its place the curve is flat, and Newton's step would leap across it. */
const largestStep = 1

/**
 * Logistic regression by Newton's method one weight at a time, drawn to the present weights so strongly that a signal which few
 * rows show stays where it was. A weight keeps its sign: what speaks for an offer never comes to speak against one. Those `held`
 * are not moved. Deterministic: same rows, same weights, same numbers.
 */
export function fitLogistic(
  rows: readonly Row[],
  present: readonly number[],
  { held = [], spread = defaultSpread }: { readonly held?: readonly number[]; readonly spread?: number } = {},
): readonly number[] {
  const weights = [...present]
  const sums = rows.map(({ seen }) => sumOf(seen, weights))
  const showing = present.map((_, signal) => rows.flatMap(({ seen }, row) => (seen.includes(signal) ? [row] : [])))
  for (let sweep = 0; sweep < sweepsAtMost; sweep++) {
    let moved = 0
    for (const [signal, at] of present.entries()) {
      if (held.includes(signal)) continue
      const step = stepOf(rows, sums, showing[signal] ?? [], ((weights[signal] ?? 0) - at) / spread ** 2, 1 / spread ** 2)
      const before = weights[signal] ?? 0
      const after = keepSign(before - Math.max(-largestStep, Math.min(largestStep, step)), at)
      weights[signal] = after
      for (const row of showing[signal] ?? []) sums[row] = (sums[row] ?? 0) + after - before
      moved = Math.max(moved, Math.abs(after - before))
    }
    if (moved < settled) break
  }
  return weights
}

/** Newton's step for one weight, from the slope and curvature of the loss and of the prior. */
function stepOf(rows: readonly Row[], sums: readonly number[], showing: readonly number[], slope: number, curve: number): number {
  for (const row of showing) {
    const chance = chanceOf(sums[row] ?? 0)
    slope += chance - Number(rows[row]?.offered)
    curve += chance * (1 - chance)
  }
  return slope / curve
}

function keepSign(weight: number, like: number): number {
  return like < 0 ? Math.min(0, weight) : Math.max(0, weight)
}

export function sumOf(seen: readonly number[], weights: readonly number[]): number {
  return seen.reduce((sum, signal) => sum + (weights[signal] ?? 0), 0)
}

export function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}
