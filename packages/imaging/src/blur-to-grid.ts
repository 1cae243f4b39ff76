import type { LumaImage } from './luma-image.ts'

/** PDQ looks at a picture as a grid of this many rows and columns. */
export const gridSize = 64

/** Each blur averages over about 1/128 of the picture's side; two of them in both directions come close to a bell curve. */
const windowDivisor = 128
const passes = 2

/** The picture blurred and sampled to 64 × 64 values, row by row (Jarosz filter of the PDQ paper, §3). */
export function blurToGrid({ width, height, luma }: LumaImage): Float32Array {
  let image = luma
  const across = Math.ceil(width / windowDivisor)
  const down = Math.ceil(height / windowDivisor)
  for (let pass = 0; pass < passes; pass++) {
    image = blurLines(image, { lines: height, length: width, lineStep: width, step: 1, window: across })
    image = blurLines(image, { lines: width, length: height, lineStep: 1, step: width, window: down })
  }
  const grid = new Float32Array(gridSize * gridSize)
  for (let row = 0; row < gridSize; row++) {
    const y = Math.floor(((row + 0.5) * height) / gridSize)
    for (let column = 0; column < gridSize; column++) {
      grid[row * gridSize + column] = image[y * width + Math.floor(((column + 0.5) * width) / gridSize)] as number
    }
  }
  return grid
}

interface Lines {
  readonly lines: number
  readonly length: number
  /** Distance between the starts of two lines, and between two values of one line. */
  readonly lineStep: number
  readonly step: number
  readonly window: number
}

/** Running mean along each line. At the ends the window shrinks to what there is. */
function blurLines(image: Float32Array, { lines, length, lineStep, step, window }: Lines): Float32Array {
  const blurred = new Float32Array(image.length)
  const ahead = Math.floor((window + 2) / 2) - 1
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep
    let sum = 0
    let count = 0
    for (let right = 0; right < Math.min(ahead, length); right++) {
      sum += image[start + right * step] as number
      count++
    }
    for (let at = 0; at < length; at++) {
      if (at + ahead < length) {
        sum += image[start + (at + ahead) * step] as number
        count++
      }
      if (at + ahead >= window) {
        sum -= image[start + (at + ahead - window) * step] as number
        count--
      }
      blurred[start + at * step] = sum / count
    }
  }
  return blurred
}
