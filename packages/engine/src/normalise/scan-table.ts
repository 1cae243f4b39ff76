import { foldAstral } from './fold-astral.ts'
import { foldTable } from './fold-table.ts'
import { unitKind } from './unit-kind.ts'

/**
 * The fold table packed into one number a unit, ordered so that the scan decides by size: what it sees most is tested first.
 * The low 16 bits are the folded unit, or the kind of what parts words.
 *
 * - below `scanFurther`: a letter of the Latin or the Greek alphabet
 * - below `scanDigit`: a letter of any further spaced script, or a look-alike from one
 * - below `scanSeveral`: a digit
 * - `scanSeveral`: a letter that folds to several units
 * - below `scanHidden`: a character of an unspaced script
 * - `scanHidden`: nothing is seen of it
 * - from `scanRare` on: emoji, currency, a letter in disguise, the first half of an astral character
 * - from `scanGap` on: parts words
 */
export const scanFurther = 0x1_0000
export const scanDigit = 0x2_0000
export const scanSeveral = 0x3_0000
export const scanCharacter = 0x4_0000
export const scanHidden = 0x5_0000
export const scanRare = 0x6_0000
export const scanGap = 0x7_0000

/** The scripts told apart by their letters alone begin here (`language/tell-script.ts`). */
const furtherFirst = 0x400

const { kind: kinds, fold: folds } = foldTable

function packed(unit: number): number {
  const kind = kinds[unit] as number
  const fold = folds[unit] as number
  switch (kind) {
    case unitKind.letter:
      if (fold === 0) return scanSeveral
      return unit < furtherFirst ? fold : scanFurther | fold
    case unitKind.digit:
      return fold === 0 ? scanSeveral : scanDigit | fold
    case unitKind.character:
      return scanCharacter | fold
    case unitKind.ignorable:
      return scanHidden
    case unitKind.emoji:
    case unitKind.currency:
    case unitKind.disguise:
    case unitKind.highSurrogate:
      return scanRare | kind
    default:
      return scanGap | kind
  }
}

/** One entry for each of the 65,536 code units. */
export const scanTable: Uint32Array = Uint32Array.from({ length: 65_536 }, (_, unit) => packed(unit))

const astralFirst = 0x1_d400
const astralLast = 0x1_fbff

/** The same for the astral letters and emoji that adverts use; `scanAstral` answers for all others too. */
const astralTable: Uint32Array = Uint32Array.from({ length: astralLast - astralFirst + 1 }, (_, at) =>
  packedAstral(astralFirst + at),
)

/** What a code point above U+FFFF is to the scan: packed like `scanTable`; an emoji as a character. */
export function scanAstral(codePoint: number): number {
  if (codePoint >= astralFirst && codePoint <= astralLast) return astralTable[codePoint - astralFirst] as number
  return packedAstral(codePoint)
}

function packedAstral(codePoint: number): number {
  const { kind, unit } = foldAstral(codePoint)
  if (kind === unitKind.letter) return unit
  if (kind === unitKind.digit) return scanDigit | unit
  if (kind === unitKind.character || kind === unitKind.emoji) return scanCharacter | unit
  return kind === unitKind.ignorable ? scanHidden : scanGap | unitKind.separator
}
