import { blurToGrid, gridSize } from './blur-to-grid.ts'
import type { LumaImage } from './luma-image.ts'

/** 256 bits as sixteen 16-bit words, lowest first, and how much there was to hash. */
export interface PdqHash {
  readonly words: Uint16Array
  /** 0–100. Below 50 the picture is too plain for its hash to mean anything. */
  readonly quality: number
}

/** Hashes of less quality are thrown away. */
export const pdqQualityMinimum = 50

const side = 16

/**
 * The PDQ perceptual hash of a picture: pictures that look alike have hashes that differ in few bits. Likeness only; it proves
 * nothing about a file.
 *
 * Source: "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm", Facebook, 2019.
 * @throws RangeError for a picture without pixels
 */
export function pdqHash(image: LumaImage): PdqHash {
  if (image.width < 1 || image.height < 1)
    throw new RangeError(`a picture of ${image.width} × ${image.height}; expected at least 1 × 1`)
  const grid = blurToGrid(image)
  const waves = transform(grid)
  const median = Float32Array.from(waves).sort()[(side * side) / 2 - 1] as number
  const words = new Uint16Array(side)
  for (let bit = 0; bit < side * side; bit++) {
    if ((waves[bit] as number) > median) words[bit >> 4] = (words[bit >> 4] as number) | (1 << (bit & 15))
  }
  return { words, quality: qualityOf(grid) }
}

/** Rows of the cosine transform without the constant one: 16 frequencies × 64 places. */
const cosines = Float32Array.from({ length: side * gridSize }, (_, at) => {
  const frequency = Math.floor(at / gridSize) + 1
  return Math.sqrt(2 / gridSize) * Math.cos((Math.PI / 2 / gridSize) * frequency * (2 * (at % gridSize) + 1))
})

/** The 16 × 16 lowest frequencies of the grid, but for the constant ones. */
function transform(grid: Float32Array): Float32Array {
  const half = new Float32Array(side * gridSize)
  for (let i = 0; i < side; i++) {
    for (let j = 0; j < gridSize; j++) {
      let sum = 0
      for (let k = 0; k < gridSize; k++) sum += (cosines[i * gridSize + k] as number) * (grid[k * gridSize + j] as number)
      half[i * gridSize + j] = sum
    }
  }
  const waves = new Float32Array(side * side)
  for (let i = 0; i < side; i++) {
    for (let j = 0; j < side; j++) {
      let sum = 0
      for (let k = 0; k < gridSize; k++) sum += (half[i * gridSize + k] as number) * (cosines[j * gridSize + k] as number)
      waves[i * side + j] = sum
    }
  }
  return waves
}

/** How much changes from place to place: the sum of steps in percent of full brightness, divided by 90, at most 100. */
function qualityOf(grid: Float32Array): number {
  let steps = 0
  const step = (a: number, b: number) => Math.abs(Math.trunc((((grid[a] as number) - (grid[b] as number)) * 100) / 255))
  for (let row = 0; row < gridSize; row++) {
    for (let column = 0; column < gridSize; column++) {
      const at = row * gridSize + column
      if (row + 1 < gridSize) steps += step(at, at + gridSize)
      if (column + 1 < gridSize) steps += step(at, at + 1)
    }
  }
  return Math.min(100, Math.trunc(steps / 90))
}
