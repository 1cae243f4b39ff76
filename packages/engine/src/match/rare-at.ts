import { scanCharacter, scanGap } from '../normalise/scan-table.ts'
import { unitKind } from '../normalise/unit-kind.ts'
import { astralAt } from './scan-word.ts'

const space: number = scanGap | unitKind.separator

/** An emoji is taken as a character, an astral letter as a letter; anything else that is rare parts words. */
export function rareAt(units: Uint16Array, at: number, length: number, what: number): number {
  const kind = what & 0xffff
  if (kind === unitKind.highSurrogate) return astralAt(units, at, length)
  return kind === unitKind.emoji ? scanCharacter | (units[at] as number) : space
}

/** Units of what stands at a place that is no letter: two of an astral character. */
export function sizeAt(units: Uint16Array, at: number, length: number): number {
  const isPair = at + 1 < length && ((units[at] as number) & 0xfc00) === 0xd800 && ((units[at + 1] as number) & 0xfc00) === 0xdc00
  return isPair ? 2 : 1
}
