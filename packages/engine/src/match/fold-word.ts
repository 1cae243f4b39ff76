import { foldTable } from '../normalise/fold-table.ts'
import { scanDigit, scanHidden, scanRare, scanSeveral, scanTable } from '../normalise/scan-table.ts'
import { unitKind } from '../normalise/unit-kind.ts'
import { astralAt } from './scan-word.ts'

/**
 * Write the folded letters of a word to the beginning of `letters` and return how many there are; 0 when it holds anything but
 * letters, or more of them than there is room for.
 */
export function foldWord(units: Uint16Array, from: number, to: number, letters: Uint16Array): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const unit = units[at] as number
    let what = scanTable[unit] as number
    if (what === (scanRare | unitKind.highSurrogate)) what = astralAt(units, at++, to)
    if (what === scanHidden) continue
    if (what === scanSeveral) {
      for (const part of foldTable.expansions.get(unit) ?? none) {
        if (count === letters.length) return 0
        letters[count++] = part
      }
    } else if (what < scanDigit && count < letters.length) letters[count++] = what & 0xffff
    else return 0
  }
  return count
}

const none: readonly number[] = []
