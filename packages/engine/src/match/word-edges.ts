import { scanDigit, scanTable } from '../normalise/scan-table.ts'
import { hasSlips, slipMinimum } from './slip-keys.ts'

/**
 * How known words begin and end, a bit for each beginning or ending: most long words of a text begin and end like none, and need
 * no closer look. Four letters of each; three of a part of compounds that has no more.
 */
const shortBits = 15
const fourBits = 16
const shortInts = 1 << (shortBits - 5)
const fourInts = 1 << (fourBits - 5)
const shortParts = 0
const startOfParts = shortParts + shortInts
const endOfParts = startOfParts + fourInts
const startOfSlips = endOfParts + fourInts
const endOfSlips = startOfSlips + fourInts
export const edgeInts = endOfSlips + fourInts

/** What a long word may be by its edges. */
export const maybe = { compound: 1, slip: 2 } as const

/** Note how a part of compounds begins and ends. @param part three letters or more */
export function putPartEdges(edges: Int32Array, part: string): void {
  if (part.length === 3) {
    const [a, b, c] = unitsOf(part) as [number, number, number]
    putBit(edges, shortParts, threeKey(a, b, c))
    return
  }
  const [a, b, c, d] = unitsOf(part.slice(0, 4)) as [number, number, number, number]
  const [w, x, y, z] = unitsOf(part.slice(-4)) as [number, number, number, number]
  putBit(edges, startOfParts, fourKey(a, b, c, d))
  putBit(edges, endOfParts, fourKey(w, x, y, z))
}

/**
 * Note how a name begins and ends. One letter wrong, missing or too many leaves its first four letters as they are, or its last
 * four; so do two swapped, but in the middle of a word of eight.
 */
export function putSlipEdges(edges: Int32Array, name: string): void {
  if (!hasSlips(name)) return
  const [a, b, c, d, e] = unitsOf(name.slice(0, 5)) as [number, number, number, number, number]
  const [w, x, y, z] = unitsOf(name.slice(-4)) as [number, number, number, number]
  putBit(edges, startOfSlips, fourKey(a, b, c, d))
  if (name.length === slipMinimum) putBit(edges, startOfSlips, fourKey(a, b, c, e))
  putBit(edges, endOfSlips, fourKey(w, x, y, z))
}

/** What a word of eight units or more may be by how it begins and ends, as bits of `maybe`; 0 when it needs no closer look. */
export function whatMayBe(units: Uint16Array, from: number, to: number, edges: Int32Array): number {
  const a = scanTable[units[from] as number] as number
  const b = scanTable[units[from + 1] as number] as number
  const c = scanTable[units[from + 2] as number] as number
  const d = scanTable[units[from + 3] as number] as number
  const w = scanTable[units[to - 4] as number] as number
  const x = scanTable[units[to - 3] as number] as number
  const y = scanTable[units[to - 2] as number] as number
  const z = scanTable[units[to - 1] as number] as number
  // A letter that folds to several, or one of which nothing is seen: where the edge lies is not plain to see.
  if ((a | b | c | d | w | x | y | z) >= scanDigit) return maybe.compound | maybe.slip
  const start = fourKey(a, b, c, d)
  const end = fourKey(w, x, y, z)
  const isCompound =
    (bitOf(edges, startOfParts, start) | bitOf(edges, shortParts, threeKey(a, b, c))) &
    (bitOf(edges, endOfParts, end) | bitOf(edges, shortParts, threeKey(x, y, z)))
  const isSlip = bitOf(edges, startOfSlips, start) | bitOf(edges, endOfSlips, end)
  return isCompound | (isSlip << 1)
}

/** The five low bits tell the letters of one alphabet apart. */
function threeKey(a: number, b: number, c: number): number {
  return ((a << 10) ^ (b << 5) ^ c) & ((1 << shortBits) - 1)
}

function fourKey(a: number, b: number, c: number, d: number): number {
  // Of what the scan table holds only the low bits are the letter.
  const key = ((a & 0xffff) << 15) ^ ((b & 0xffff) << 10) ^ ((c & 0xffff) << 5) ^ (d & 0xffff)
  return Math.imul(key, 0x9e3779b1) >>> (32 - fourBits)
}

function putBit(edges: Int32Array, from: number, key: number): void {
  edges[from + (key >>> 5)] = (edges[from + (key >>> 5)] as number) | (1 << (key & 31))
}

function bitOf(edges: Int32Array, from: number, key: number): number {
  return ((edges[from + (key >>> 5)] as number) >>> (key & 31)) & 1
}

const unitsOf = (text: string) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
