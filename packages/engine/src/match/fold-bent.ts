import { foldTable } from '../normalise/fold-table.ts'
import { leetLetters } from '../normalise/look-alikes.ts'
import { scanRare, scanSeveral, scanTable } from '../normalise/scan-table.ts'
import { unitKind } from '../normalise/unit-kind.ts'

/** How `1`, `!` and `|` are read: as themselves, as i, as l, or as i with each l read as i, too. */
export const reading = { asIs: 0, evenly: 1, asI: 0x69, asL: 0x6c } as const

const { asIs, evenly, asI, asL } = reading
const leet: Uint16Array = Uint16Array.from({ length: 128 }, (_, unit) => leetLetters.get(unit)?.charCodeAt(0) ?? 0)
const isTwofold = (folded: number) => folded === 0x31 || folded === 0x21 || folded === 0x7c
const isSign = (unit: number) => leet[unit] !== undefined && leet[unit] !== 0
const digitFirst = 0x30
const digitLast = 0x39

export function isDigit(folded: number): boolean {
  return folded >= digitFirst && folded <= digitLast
}

/** A folded unit as the letter it may stand for. @param one of `reading` */
export function readAs(folded: number, one: number): number {
  if (one === asIs || folded >= 128) return folded
  if (one === evenly && folded === asL) return asI
  if (leet[folded] === 0) return folded
  if (isTwofold(folded)) return one === evenly ? asI : one
  return leet[folded] as number
}

/** The folded unit at a place, 0 for what is not seen or parts words. */
export function foldedAt(units: Uint16Array, at: number): number {
  const unit = units[at] as number
  const what = scanTable[unit] as number
  return what < scanSeveral ? what & 0xffff : isSign(unit) ? (foldTable.fold[unit] as number) : 0
}

/** A letter that folds to several or an astral one is read by the slow way only. */
export function isPlain(units: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const what = scanTable[units[at] as number] as number
    if (what === scanSeveral || (what & 0xf_ffff) === (scanRare | unitKind.highSurrogate)) return false
  }
  return true
}

/** The folded letters of a bent word, and how many of them are what: one for all, since nothing is to be made for a word. */
export const bent = { letters: new Uint16Array(64), length: 0, letterCount: 0, digits: 0, standIns: 0, twofold: 0 }

/** Read a word into `bent`; false when there is more of it than anybody bends. */
export function foldBent(units: Uint16Array, from: number, to: number): boolean {
  bent.length = bent.letterCount = bent.digits = bent.standIns = bent.twofold = 0
  for (let at = from; at < to; at++) {
    const folded = foldedAt(units, at)
    if (folded === 0) continue
    if (bent.length === bent.letters.length) return false
    bent.letters[bent.length++] = folded
    const standsIn = folded < 128 && leet[folded] !== 0
    if (standsIn) bent.standIns++
    if (isDigit(folded)) bent.digits++
    else if (!standsIn) bent.letterCount++
    if (isTwofold(folded)) bent.twofold++
  }
  return bent.length > 0
}
