import { type DrawingWords, drawBox, drawLine, drawSvg, drawText } from './draw-svg.ts'

export interface Bar {
  /** Null: not shown. */
  readonly amount: number | null
  /** What a pointer on it is told. */
  readonly says: string
  /** Stands below it, where there is room. */
  readonly label: string
}

const [top, floor, height] = [24, 132, 156]
const mostLabels = 4

/** Bars beside each other on one line, with the value of the upper line written on it. One that is not shown is an outline. */
export function drawBars(words: DrawingWords, bars: readonly Bar[], written: (amount: number) => string): string {
  const ceiling = niceCeiling(Math.max(0, ...bars.map(({ amount }) => amount ?? 0)))
  const step = 100 / bars.length
  const labelled = Math.ceil(bars.length / mostLabels)
  const drawn = bars.map(({ amount, says }, at) => {
    const x = at * step + step * 0.12
    const tall = amount === null ? 12 : (amount / ceiling) * (floor - top)
    return drawBox(amount === null ? 'bar-hidden' : 'bar-shown', { x, width: step * 0.76, y: floor - tall, height: tall }, says)
  })
  const labels = bars.flatMap(({ label }, at) =>
    at % labelled === 0 ? [drawText('chart-tick', at * step + step * 0.12, floor + 18, label)] : [],
  )
  const lines = [
    drawLine('chart-line', top),
    drawText('chart-tick', 0, top - 7, written(ceiling)),
    drawLine('chart-floor', floor),
  ]
  return drawSvg(words, height, [...lines, ...drawn, ...labels])
}

/**
 * The least round number that is not below: 1, 2 or 5 times a power of ten.
 *
 * @example niceCeiling(37) // 50
 */
export function niceCeiling(amount: number): number {
  if (amount <= 5) return 5
  const power = 10 ** Math.floor(Math.log10(amount))
  return ([1, 2, 5, 10].find((times) => times * power >= amount) as number) * power
}
