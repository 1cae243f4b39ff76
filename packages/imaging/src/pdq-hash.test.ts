import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hammingDistance, samePictureMaximum } from './hamming-distance.ts'
import { type LumaImage, toLuma } from './luma-image.ts'
import { pdqHash, pdqQualityMinimum } from './pdq-hash.ts'

/** A picture drawn from a few waves that depend on the seed, so that two seeds show two pictures. */
function draw(seed: number, width: number, height: number): LumaImage {
  const luma = Float32Array.from({ length: width * height }, (_, at) => {
    const x = (at % width) / width
    const y = Math.floor(at / width) / height
    const wave = (k: number) => Math.sin(seed * k + x * 7 * k + y * 5 * ((seed * k) % 7))
    return 128 + 40 * wave(1) + 40 * wave(2.3) + 40 * Math.sign(wave(3.1))
  })
  return { width, height, luma }
}

const changed = ({ width, height, luma }: LumaImage, change: (value: number, at: number) => number): LumaImage => ({
  width,
  height,
  luma: luma.map((value, at) => Math.min(255, Math.max(0, change(value, at)))),
})

test('pdqHash() is the same picture after resizing, brightening and noise', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const { words, quality } = pdqHash(draw(seed, 320, 240))
    assert.ok(quality >= pdqQualityMinimum)
    const likenesses = [
      draw(seed, 640, 480),
      changed(draw(seed, 320, 240), (value) => value * 0.8 + 30),
      changed(draw(seed, 320, 240), (value, at) => value + ((at * 7919) % 23) - 11),
    ]
    for (const image of likenesses) assert.ok(hammingDistance(words, pdqHash(image).words) <= samePictureMaximum)
  }
})

test('pdqHash() tells different pictures apart', () => {
  const hashes = [1, 2, 3, 4, 5].map((seed) => pdqHash(draw(seed, 320, 240)).words)
  for (const [index, hash] of hashes.entries()) {
    for (const other of hashes.slice(index + 1)) assert.ok(hammingDistance(hash, other) > samePictureMaximum)
  }
})

test('pdqHash() says that a plain picture is too plain, and hashes a single pixel', () => {
  assert.equal(pdqHash({ width: 200, height: 200, luma: new Float32Array(40_000).fill(200) }).quality, 0)
  assert.equal(pdqHash({ width: 1, height: 1, luma: new Float32Array(1) }).quality, 0)
  assert.throws(() => pdqHash({ width: 0, height: 5, luma: new Float32Array(0) }), /0 × 5; expected at least 1 × 1/)
})

test('toLuma() weighs red, green and blue as the eye does, and refuses bytes that do not fit', () => {
  const rgba = Uint8Array.from([255, 0, 0, 9, 0, 255, 0, 9, 0, 0, 255, 9, 255, 255, 255, 9])
  assert.deepEqual([...toLuma(rgba, 2, 2, 4).luma].map(Math.round), [76, 150, 29, 255])
  assert.throws(() => toLuma(rgba, 2, 2, 3), /16 bytes of pixels; expected 12 for 2 × 2 × 3/)
})
