import { trickBit } from './trick-bits.ts'
import { unitKind } from './unit-kind.ts'

/** What a code point above U+FFFF is to the reader. */
export interface AstralFold {
  readonly kind: number
  /** The folded unit for a letter or digit; for others a number that stands for the code point. */
  readonly unit: number
  readonly trick: number
}

const styled = trickBit['styled-letters']
const emoji = /^[\p{Extended_Pictographic}\p{Emoji_Presentation}]$/u
const han = /^\p{Script=Han}$/u

/**
 * Letters in mathematical, boxed and flag clothes become the plain letter; rare Han characters and emoji stay themselves,
 * as a unit made of the low bits (two characters that share them are told apart by nothing else: rare enough to accept).
 */
export function foldAstral(codePoint: number): AstralFold {
  if (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) return skinTone
  if (codePoint >= 0xe0100 && codePoint <= 0xe01ef) return skinTone
  if (codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff) return styledLetter(0x61 + codePoint - 0x1f1e6)
  for (const first of [0x1f130, 0x1f150, 0x1f170]) {
    if (codePoint >= first && codePoint < first + 26) return styledLetter(0x61 + codePoint - first)
  }
  const char = String.fromCodePoint(codePoint)
  const plain = char.normalize('NFKC').toLowerCase()
  if (plain.length === 1 && /^[a-z0-9]$/.test(plain)) return styledLetter(plain.charCodeAt(0))
  if (han.test(char)) return { kind: unitKind.character, unit: codePoint & 0xffff, trick: 0 }
  if (emoji.test(char)) return { kind: unitKind.emoji, unit: codePoint & 0xffff, trick: 0 }
  return { kind: unitKind.separator, unit: 0, trick: 0 }
}

const skinTone: AstralFold = { kind: unitKind.ignorable, unit: 0, trick: 0 }

function styledLetter(unit: number): AstralFold {
  return { kind: unit < 0x3a ? unitKind.digit : unitKind.letter, unit, trick: styled }
}
