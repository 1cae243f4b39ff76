/** Brightness of a picture, row by row, each value from 0 (black) to 255 (white). */
export interface LumaImage {
  readonly width: number
  readonly height: number
  /** `width × height` values. */
  readonly luma: Float32Array
}

/**
 * Brightness of an RGB or RGBA picture (ITU-R BT.601 weights, as PDQ uses them).
 *
 * @param pixels `width × height × channels` bytes, row by row
 * @throws RangeError when the number of bytes does not fit the size
 */
export function toLuma(pixels: Uint8Array | Uint8ClampedArray, width: number, height: number, channels: 3 | 4): LumaImage {
  const expected = width * height * channels
  if (pixels.length !== expected)
    throw new RangeError(`${pixels.length} bytes of pixels; expected ${expected} for ${width} × ${height} × ${channels}`)
  const luma = new Float32Array(width * height)
  for (let pixel = 0, at = 0; pixel < luma.length; pixel++, at += channels) {
    luma[pixel] = 0.299 * (pixels[at] as number) + 0.587 * (pixels[at + 1] as number) + 0.114 * (pixels[at + 2] as number)
  }
  return { width, height, luma }
}
