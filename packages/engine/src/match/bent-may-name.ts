import { foldTable } from '../normalise/fold-table.ts'
import { hashSeed, hashUnit } from '../normalise/hash-units.ts'
import { scanHidden, scanTable } from '../normalise/scan-table.ts'
import { unitKind } from '../normalise/unit-kind.ts'
import { bent, foldBent, foldedAt, isDigit, isPlain, readAs, reading } from './fold-bent.ts'
import type { NameAsker } from './name-asker.ts'

/** From so many on, equal letters in a row are a disguise. */
const runMinimum = 3
/** A part of a hashtag shorter than this is no word of its own. */
const partMinimum = 3
const partMaximum = 24

/** Whether a word that mixes letters with digits or signs, repeats letters, or follows a `#` may name anything. */
export function bentMayName(asker: NameAsker, from: number, to: number): boolean {
  if (!isPlain(asker.units, from, to) || isTagOfName(asker, from, to)) return true
  if (!foldBent(asker.units, from, to)) return false
  if (isStuck(asker, from, to) || fitsShortened(asker, reading.asIs, from, to)) return true
  if (bent.letterCount === 0 || bent.standIns === 0) return false
  if (fitsRead(asker, reading.asI, from, to)) return true
  return bent.twofold > 0 && (fitsRead(asker, reading.asL, from, to) || fitsRead(asker, reading.evenly, from, to))
}

/** Whether pieces of a word, joined by dots or hyphens, may name anything together. */
export function piecesMayName(asker: NameAsker, from: number, to: number): boolean {
  let hash: number = hashSeed
  for (let at = from; at < to; at++) {
    const folded = foldedAt(asker.units, at)
    if (folded !== 0) hash = hashUnit(hash, folded)
    else if (!isPlain(asker.units, at, at + 1)) return true
  }
  return asker.mayBeWord(hash)
}

/** Whether the letters before the first digit or behind the last may be a name, or a word of one. */
function isStuck(asker: NameAsker, from: number, to: number): boolean {
  if (bent.digits === 0) return false
  let hash: number = hashSeed
  let digits = 0
  for (let at = 0; at < bent.length; at++) {
    const letter = bent.letters[at] as number
    if (!isDigit(letter)) hash = hashUnit(hash, letter)
    else {
      if (digits++ === 0 && hash !== hashSeed && asker.fits(hash, from, to)) return true
      hash = hashSeed
    }
  }
  return hash !== hashSeed && asker.fits(hash, from, to)
}

/** Whether it fits with its digits and signs read as letters, its repeated letters as they are or fewer. */
function fitsRead(asker: NameAsker, one: number, from: number, to: number): boolean {
  let hash: number = hashSeed
  for (let at = 0; at < bent.length; at++) hash = hashUnit(hash, readAs(bent.letters[at] as number, one))
  return asker.fits(hash, from, to) || fitsShortened(asker, one, from, to)
}

/** Whether it fits with letters that stand three times or more in a row read once or twice. */
function fitsShortened(asker: NameAsker, one: number, from: number, to: number): boolean {
  for (let run = 1; run < runMinimum; run++) {
    let hash: number = hashSeed
    let isShorter = false
    for (let at = 0; at < bent.length; ) {
      const letter = readAs(bent.letters[at] as number, one)
      let next = at + 1
      while (next < bent.length && readAs(bent.letters[next] as number, one) === letter) next++
      const times = next - at
      if (times >= runMinimum) isShorter = true
      for (let i = times >= runMinimum ? run : times; i > 0; i--) hash = hashUnit(hash, letter)
      at = next
    }
    if (!isShorter) return false
    if (asker.fits(hash, from, to)) return true
  }
  return false
}

/** Whether any stretch of a hashtag is a word that names, plain or with its digits read as letters. */
function isTagOfName(asker: NameAsker, from: number, to: number): boolean {
  const { units } = asker
  let before = from - 1
  while (before >= 0 && scanTable[units[before] as number] === scanHidden) before--
  if (before < 0 || foldTable.kind[units[before] as number] !== unitKind.hash) return false
  for (let start = from; start <= to - partMinimum; start++) {
    if (foldedAt(units, start) === 0) continue
    let plain: number = hashSeed
    let asI: number = hashSeed
    let asL: number = hashSeed
    for (let at = start, read = 0; at < to && read < partMaximum; at++) {
      const folded = foldedAt(units, at)
      if (folded === 0) continue
      read++
      plain = hashUnit(plain, folded)
      asI = hashUnit(asI, readAs(folded, reading.asI))
      asL = hashUnit(asL, readAs(folded, reading.asL))
      if (asker.mayBeWord(plain) || asker.mayBeWord(asI) || asker.mayBeWord(asL)) return true
    }
  }
  return false
}
