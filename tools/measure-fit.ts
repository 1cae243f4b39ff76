import { chanceOf, type fitLogistic, type Row, sumOf } from './fit-logistic.ts'

/** A chance that was given, and what came true. */
export interface Given {
  readonly chance: number
  readonly offered: boolean
}

export interface Bin {
  readonly from: number
  readonly count: number
  /** Mean of the chances given, and share that came true. */
  readonly given: number
  readonly came: number
}

const folds = 5
const bins = 10
/** No chance is taken for certain, or a single error would cost without end. */
const least = 1e-6

export function chancesOf(rows: readonly Row[], weights: readonly number[]): readonly Given[] {
  return rows.map(({ seen, offered }) => ({ chance: chanceOf(sumOf(seen, weights)), offered }))
}

/** Each row's chance by weights that were fitted without it: every fifth row is left out in turn. */
export function crossValidate(
  rows: readonly Row[],
  fit: (rows: readonly Row[]) => ReturnType<typeof fitLogistic>,
): readonly Given[] {
  return Array.from({ length: folds }, (_, fold) => {
    const isLeftOut = (index: number) => index % folds === fold
    const weights = fit(rows.filter((_, index) => !isLeftOut(index)))
    return chancesOf(
      rows.filter((_, index) => isLeftOut(index)),
      weights,
    )
  }).flat()
}

/** Mean surprise in nats: 0.69 for a coin, 0 for a prophet. */
export function logLoss(given: readonly Given[]): number {
  const surprise = ({ chance, offered }: Given) => -Math.log(Math.max(least, offered ? chance : 1 - chance))
  return given.reduce((sum, one) => sum + surprise(one), 0) / given.length
}

/** Mean squared error of the chance: 0.25 for a coin. */
export function brierScore(given: readonly Given[]): number {
  return given.reduce((sum, { chance, offered }) => sum + (chance - Number(offered)) ** 2, 0) / given.length
}

/** How many of those given a chance of about so much came true. Empty bins are left out. */
export function reliability(given: readonly Given[]): readonly Bin[] {
  return Array.from({ length: bins }, (_, bin) => {
    const inBin = given.filter(({ chance }) => Math.min(bins - 1, Math.floor(chance * bins)) === bin)
    const mean = (of: (one: Given) => number) => inBin.reduce((sum, one) => sum + of(one), 0) / inBin.length
    return {
      from: bin / bins,
      count: inBin.length,
      given: mean(({ chance }) => chance),
      came: mean(({ offered }) => Number(offered)),
    }
  }).filter(({ count }) => count > 0)
}
