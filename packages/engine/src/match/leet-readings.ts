import { foldTable } from '../normalise/fold-table.ts'
import { leetLetters } from '../normalise/look-alikes.ts'
import { unitKind } from '../normalise/unit-kind.ts'

// Odd tokens stand in most texts of the world ("3D", "v2.1"): they are looked through unit by unit, without regular expressions.

/** The letter a unit stands for by itself; 0 for none. */
const letterFor: Uint16Array = Uint16Array.from({ length: 128 }, (_, unit) => leetLetters.get(unit)?.charCodeAt(0) ?? 0)
const digitZero = 0x30
const digitNine = 0x39

const isDigit = (unit: number) => unit >= digitZero && unit <= digitNine
const standsFor = (unit: number) => (unit < 128 ? (letterFor[unit] as number) : 0)
/** `1`, `!` and `|` are read two ways. */
const isTwofold = (unit: number) => unit === 0x31 || unit === 0x21 || unit === 0x7c

/**
 * The letters that digits and signs may stand for: `1v0ry` reads `ivory` and `lvory`.
 * Three readings at most, since only `1`, `!` and `|` are read two ways: all as i, all as l, and for names, whose letters are compared
 * by their looks, each l as i as well. None when nothing changes.
 */
export function leetReadings(text: string): readonly string[] {
  let asI = ''
  let asL = ''
  let changed = false
  let twofold = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const letter = standsFor(unit)
    changed ||= letter !== 0
    twofold ||= isTwofold(unit)
    const read = letter === 0 ? (text[at] as string) : String.fromCharCode(letter)
    asI += read
    asL += isTwofold(unit) ? 'l' : read
  }
  if (!changed) return none
  return twofold ? [...new Set([asI, asL, asI.replaceAll('l', 'i')])] : [asI]
}

/** The letters before the first digit and behind the last, without what sticks to them: "ivory1", "2tigers", "ivory60g". */
export function stuckReadings(text: string): readonly string[] {
  let first = 0
  while (first < text.length && isLetter(text.charCodeAt(first))) first++
  let last = text.length
  while (last > 0 && isLetter(text.charCodeAt(last - 1))) last--
  const readings: string[] = []
  if (first > 0 && isDigit(text.charCodeAt(first))) readings.push(text.slice(0, first))
  if (last < text.length && last > 0 && isDigit(text.charCodeAt(last - 1))) readings.push(text.slice(last))
  return readings
}

export function isLetter(unit: number): boolean {
  return foldTable.kind[unit] === unitKind.letter
}

/** Letters repeated three times or more read as one and as two: "ivoooory" reads "ivory" and "ivoory". */
export function shortenedReadings(text: string): readonly string[] {
  return hasRun(text) ? [text.replace(/(.)\1{2,}/gu, '$1'), text.replace(/(.)\1{2,}/gu, '$1$1')] : none
}

function hasRun(text: string): boolean {
  for (let at = 2; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === text.charCodeAt(at - 1) && unit === text.charCodeAt(at - 2)) return true
  }
  return false
}

const none: readonly string[] = Object.freeze([])
