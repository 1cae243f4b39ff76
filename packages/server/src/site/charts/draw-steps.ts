import { type DrawingWords, drawBox, drawSvg, drawText } from './draw-svg.ts'

export interface Step {
  readonly label: string
  /** The number as it is shown. */
  readonly written: string
  /** Null: not shown. */
  readonly amount: number | null
}

const rowHeight = 54

/** A flow from step to step: bars below each other, each with its name and number above it. */
export function drawSteps(words: DrawingWords, steps: readonly Step[]): string {
  const most = Math.max(1, ...steps.map(({ amount }) => amount ?? 0))
  const rows = steps.flatMap(({ label, written, amount }, at) => {
    const y = at * rowHeight
    const place = { x: 0, y: y + 24, height: 14 }
    const width = amount === null ? 2 : (amount / most) * 100
    return [
      drawText('chart-label', 0, y + 16, label),
      drawText('chart-number', 100, y + 16, written, 'end'),
      drawBox('chart-track', { ...place, width: 100 }),
      drawBox(amount === null ? 'bar-hidden' : 'bar-shown', { ...place, width }),
    ]
  })
  return drawSvg(words, steps.length * rowHeight - 10, rows)
}
