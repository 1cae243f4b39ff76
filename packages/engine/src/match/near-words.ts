import { hashSeed, hashUnit } from '../normalise/hash-units.ts'
import { scanCharacter, scanDigit, scanGap, scanHidden, scanSeveral, scanTable } from '../normalise/scan-table.ts'
import { unitKind } from '../normalise/unit-kind.ts'

/** What stands beside a word, as far as it is plain to see. */
export const near = {
  /** The text ends there. */
  nothing: 0,
  /** A word of letters or of digits, or a character of an unspaced script: it is what it looks like. */
  plain: 1,
  /** Anything that may be read in more ways than one: letters with digits, a hashtag, an emoji. */
  unclear: 2,
} as const

/** The word found last: where it begins and ends, and its hash. One for all, since nothing is to be made for a word. */
export const nearWord = { from: 0, to: 0, hash: 0 }

const hashSign = scanGap | unitKind.hash

/** Look at the word behind a place; what it is like is returned, and it is left in `nearWord`. */
export function wordAfter(units: Uint16Array, from: number, length: number): number {
  let at = from
  let isTagged = false
  while (at < length && (scanTable[units[at] as number] as number) >= scanGap) {
    if (scanTable[units[at] as number] === hashSign) isTagged = true
    at++
  }
  if (at >= length) return near.nothing
  if (isTagged) return near.unclear
  if (isCharacter(units, at)) return takeCharacter(units, at)
  let to = at
  while (to < length && (scanTable[units[to] as number] as number) < scanSeveral) to++
  const isCut = to < length && (scanTable[units[to] as number] as number) < scanGap && !isCharacter(units, to)
  return isCut ? near.unclear : takeWord(units, at, to)
}

/** Look at the word before a place, likewise. */
export function wordBefore(units: Uint16Array, to: number): number {
  let end = to
  while (end > 0 && (scanTable[units[end - 1] as number] as number) >= scanGap) end--
  if (end === 0) return near.nothing
  if (isCharacter(units, end - 1)) return takeCharacter(units, end - 1)
  let at = end
  while (at > 0 && (scanTable[units[at - 1] as number] as number) < scanSeveral) at--
  const before = at > 0 ? (scanTable[units[at - 1] as number] as number) : scanGap
  if (before === hashSign || (before < scanGap && !isCharacter(units, at - 1))) return near.unclear
  return takeWord(units, at, end)
}

/** Whether a character of an unspaced script stands there. */
export function isCharacter(units: Uint16Array, at: number): boolean {
  const what = scanTable[units[at] as number] as number
  return what >= scanCharacter && what < scanHidden
}

function takeCharacter(units: Uint16Array, at: number): number {
  nearWord.from = at
  nearWord.to = at + 1
  nearWord.hash = hashUnit(hashSeed, (scanTable[units[at] as number] as number) & 0xffff)
  return near.plain
}

function takeWord(units: Uint16Array, from: number, to: number): number {
  let hash: number = hashSeed
  let letters = 0
  let run = 0
  let last = 0
  for (let at = from; at < to; at++) {
    const what = scanTable[units[at] as number] as number
    if (what < scanDigit) letters++
    const fold = what & 0xffff
    run = fold === last ? run + 1 : 1
    if (run === runMinimum) return near.unclear
    last = fold
    hash = hashUnit(hash, fold)
  }
  nearWord.from = from
  nearWord.to = to
  nearWord.hash = hash
  return to > from && (letters === 0 || letters === to - from) ? near.plain : near.unclear
}

/** From so many on, equal letters in a row are a disguise. */
const runMinimum = 3
