import { type DrawingWords, drawBox, drawSvg } from './draw-svg.ts'

export interface Share {
  /** The class of its colour. */
  readonly kind: string
  /** From 0 to 1; null: not shown. */
  readonly share: number | null
  readonly says: string
}

const height = 22

/** One bar of a whole, divided. What is not shown stands last, as one outline. */
export function drawShares(words: DrawingWords, shares: readonly Share[]): string {
  let x = 0
  const boxes = shares.map(({ kind, share, says }) => {
    const width = (share ?? 0) * 100
    const box = width === 0 ? '' : drawBox(`share ${kind}`, { x, width, y: 0, height }, says)
    x += width
    return box
  })
  // Less than a tenth of a per cent is what rounding leaves.
  const rest = 100 - x > 0.1 ? [drawBox('bar-hidden', { x, width: 100 - x, y: 1, height: height - 2 })] : []
  return drawSvg(words, height, [...boxes, ...rest])
}
