import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { smallRuleset } from '../small-ruleset.fixture.ts'
import { ImageUnusable, openImage } from './open-image.ts'
import { checksum, headerInts, imageVersion, placesFrom, sections } from './sections.ts'

const whole = smallRuleset.image as ArrayBuffer

/** The image after a change to its 32-bit words; with a checksum that fits when `sums` is said, as a maker who erred would write it. */
function changed(edit: (words: Int32Array) => void, sums?: 'sums'): ArrayBuffer {
  const copy = whole.slice(0)
  const words = new Int32Array(copy)
  edit(words)
  if (sums) words[3] = checksum(words)
  return copy
}

function assertRefused(buffer: ArrayBufferLike, why: RegExp): void {
  assert.throws(
    () => openImage(buffer),
    (error) => error instanceof ImageUnusable && why.test(error.message),
  )
}

test('openImage() opens a whole image, from any memory', () => {
  assert.equal(openImage(whole.slice(0)).terms.length, smallRuleset.views.terms.length)
  const shared = new SharedArrayBuffer(whole.byteLength)
  new Uint8Array(shared).set(new Uint8Array(whole))
  assert.deepEqual(openImage(shared).units, smallRuleset.views.units)
})

test('openImage() refuses an image that is cut off, wherever', () => {
  for (let length = 0; length < whole.byteLength; length += length < headerInts * 4 + 8 ? 1 : 997)
    assertRefused(whole.slice(0, length), length < headerInts * 4 ? /cut off or empty$/ : /expected \d+: cut off on its way$/)
})

test('openImage() refuses what hangs behind an image', () => {
  for (const more of [1, 4, 4096]) {
    const longer = new Uint8Array(whole.byteLength + more)
    longer.set(new Uint8Array(whole))
    assertRefused(
      longer.buffer,
      new RegExp(`of ${longer.length} bytes; expected ${whole.byteLength}: it is not all of one image$`),
    )
  }
})

test('openImage() refuses what is something else', () => {
  const foreign = [
    new TextEncoder().encode(JSON.stringify({ taxa: [], terms: [] }).repeat(20)),
    new TextEncoder().encode('<!doctype html><title>502 Bad Gateway</title>'.repeat(20)),
    new Uint8Array(4096),
    new Uint8Array(4096).fill(0xff),
  ]
  for (const bytes of foreign) assertRefused(bytes.buffer as ArrayBuffer, /^not a ruleset image: it does not begin with "VGRS"$/)
})

test('openImage() refuses an older and a newer version by its number, before anything else of it is read', () => {
  for (const version of [imageVersion - 1, imageVersion + 1, -1])
    assertRefused(
      changed((words) => {
        words[1] = version
        words.fill(-1, 2)
      }),
      new RegExp(`^ruleset image of version ${version}; this engine reads version ${imageVersion}: compile it again$`),
    )
})

test('openImage() refuses a bit flipped in any field of the head', () => {
  const says = [/^not a ruleset image/, /^ruleset image of version /, /; expected /]
  for (let word = 0; word < headerInts; word++) {
    for (let bit = 0; bit < 32; bit++) {
      const buffer = changed((words) => {
        words[word] = (words[word] as number) ^ (1 << bit)
      })
      assertRefused(buffer, says[word] ?? /damaged: its checksum is wrong$/)
    }
  }
})

test('openImage() refuses a bit flipped anywhere else', () => {
  fc.assert(
    fc.property(fc.integer({ min: headerInts * 32, max: whole.byteLength * 8 - 1 }), (bit) => {
      const buffer = changed((words) => {
        words[bit >> 5] = (words[bit >> 5] as number) ^ (1 << (bit & 31))
      })
      assertRefused(buffer, /damaged: its checksum is wrong$/)
    }),
    { numRuns: 500 },
  )
})

test('openImage() refuses each section that does not lie within the image, though the checksum fits', () => {
  const end = whole.byteLength
  const astray: readonly (readonly [from: number, size: number])[] = [
    [end, 4],
    [end - 4, 8],
    [headerInts * 4, end],
    [0, 4],
    [-4, 4],
    [headerInts * 4, -4],
    [headerInts * 4 + 2, 4],
    [0x7fff_fffc, 0x7fff_fffc],
  ]
  for (const [number, section] of sections.entries()) {
    for (const place of astray)
      assertRefused(
        changed((words) => words.set(place, placesFrom + number * 2), 'sums'),
        new RegExp(
          `^ruleset image has its section "${section}" at ${place[0]}, of ${place[1]} bytes: not inside its ${end} bytes$`,
        ),
      )
  }
})
