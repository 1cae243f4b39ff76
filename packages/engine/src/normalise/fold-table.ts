import { hanVariants } from './han-variants.ts'
import { lookAlikes, plainSpellings } from './look-alikes.ts'
import { trickBit } from './trick-bits.ts'
import { tokenFlag, unitKind } from './unit-kind.ts'

/**
 * What the reader must know of each of the 65,536 code units, looked up by index.
 * Built once when the module loads, from the Unicode data of the JavaScript engine and `look-alikes.ts`.
 */
export interface FoldTable {
  /** `unitKind` of the unit. */
  readonly kind: Uint8Array
  /** The unit it folds to; 0 where it folds to several (`expansions`) or to nothing. */
  readonly fold: Uint16Array
  /** Bit of the trick that writing this unit is (full-width, styled letters), else 0. */
  readonly trick: Uint16Array
  /** `tokenFlag` of a letter: latin, lookAlike or foreign. */
  readonly script: Uint8Array
  /** Units that fold to two to four units. */
  readonly expansions: ReadonlyMap<number, readonly number[]>
}

type Ranges = readonly (readonly [number, number])[]
const within = (ranges: Ranges, unit: number) => ranges.some(([first, last]) => first <= unit && unit <= last)

const fullWidth = trickBit['full-width']
const styled = trickBit['styled-letters']

/** Accents and vowel points that fold away, as first and last code point. Thai, Lao and Indic signs are letters and stay. */
const combining: Ranges = [
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x591, 0x5c7],
  [0x610, 0x61a],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6ed],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
]
/** Zero-width, direction marks, soft hyphen, fillers, the Arabic stretch. */
const invisible: Ranges = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x640, 0x640],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
]
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc\u3005]$/u
const letter = /^[\p{L}\p{M}]$/u
const emoji = /^\p{Extended_Pictographic}$/u
const latin = /^\p{Script=Latin}$/u

/** Thai and Lao am, which Unicode takes apart and nobody writes in parts. */
const whole: ReadonlySet<number> = new Set([0xe33, 0xeb3])

function buildFoldTable(): FoldTable {
  const expansions = new Map<number, readonly number[]>()
  const table = {
    kind: new Uint8Array(65_536),
    fold: new Uint16Array(65_536),
    trick: new Uint16Array(65_536),
    script: new Uint8Array(65_536),
  }
  for (let unit = 0; unit < 65_536; unit++) {
    const kind = kindOf(unit)
    table.kind[unit] = kind
    if (kind === unitKind.letter || kind === unitKind.character || kind === unitKind.digit) {
      const folded = foldUnit(unit)
      if (folded.length === 1) table.fold[unit] = folded[0] as number
      else expansions.set(unit, folded)
      table.trick[unit] = trickOfUnit(unit)
      table.script[unit] = scriptOf(unit, folded)
    } else {
      table.fold[unit] = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit
    }
  }
  return { ...table, expansions }
}

function kindOf(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdbff) return unitKind.highSurrogate
  if (unit >= 0xdc00 && unit <= 0xdfff) return unitKind.separator
  const char = String.fromCharCode(unit)
  const plain = unit >= 0xff01 && unit <= 0xff5e ? String.fromCharCode(unit - 0xfee0) : char
  const sign = signKinds.get(plain)
  if (sign !== undefined) return sign
  if (/^\p{Sc}$/u.test(char)) return unitKind.currency
  if (within(combining, unit) || within(invisible, unit)) return unitKind.ignorable
  if (unspaced.test(char)) return unitKind.character
  if (/^\p{Nd}$/u.test(char)) return unitKind.digit
  if (letter.test(char) || isStyledLetter(unit)) return unitKind.letter
  if (emoji.test(char)) return unitKind.emoji
  return unitKind.separator
}

/** Circled and parenthesised letters, small capitals and superscripts, which Unicode does not all call letters. */
function isStyledLetter(unit: number): boolean {
  return (unit >= 0x24b6 && unit <= 0x24e9) || (unit >= 0x249c && unit <= 0x24b5)
}

function trickOfUnit(unit: number): number {
  if (unit >= 0xff01 && unit <= 0xff5e) return fullWidth
  const smallCapital = unit >= 0x1d00 && unit <= 0x1d2b
  return isStyledLetter(unit) || smallCapital || (unit >= 0x2100 && unit <= 0x214f) ? styled : 0
}

/** Lower case, without accents, plain digits; letters that look Latin become Latin. At most four units. */
function foldUnit(unit: number): readonly number[] {
  if (whole.has(unit)) return [unit]
  const char = String.fromCharCode(unit)
  const composed = unspaced.test(char) || (unit >= 0xac00 && unit <= 0xd7a3)
  const compatible = char
    .normalize(composed ? 'NFKC' : 'NFKD')
    .toLowerCase()
    .normalize(composed ? 'NFKC' : 'NFKD')
  const folded: number[] = []
  for (const part of compatible) {
    if (within(combining, part.charCodeAt(0)) || part === '(' || part === ')') continue
    for (const plain of plainSpellings.get(part) ?? part) {
      const unit = plain.charCodeAt(0)
      folded.push(lookAlikes.get(unit) ?? hanVariants.get(unit) ?? plainDigit(plain))
    }
  }
  return folded.length === 0 || folded.length > 4 ? [unit] : folded
}

/** Arabic-Indic, Devanagari, Thai … digits as ASCII digits. */
function plainDigit(char: string): number {
  if (!/^\p{Nd}$/u.test(char)) return char.charCodeAt(0)
  let zero = char.charCodeAt(0)
  while (/^\p{Nd}$/u.test(String.fromCharCode(zero - 1)) && char.charCodeAt(0) - zero < 9) zero--
  return 0x30 + char.charCodeAt(0) - zero
}

function scriptOf(unit: number, folded: readonly number[]): number {
  if (latin.test(String.fromCharCode(unit))) return tokenFlag.latin
  if (trickOfUnit(unit) !== 0) return tokenFlag.latin
  return folded.length === 1 && (folded[0] as number) < 0x7f && (folded[0] as number) >= 0x61
    ? tokenFlag.lookAlike
    : tokenFlag.foreign
}

const signKinds: ReadonlyMap<string, number> = new Map(
  (
    [
      [unitKind.joiner, ".-_*'’‘`·•‐‑‒~＊/:："],
      [unitKind.clauseEnd, ',+&()[]{}\\–—"“”«»，、（）【】「」《》〈〉،؛'],
      [unitKind.sentenceEnd, '?;\n\r。！？；…؟।\u2028\u2029'],
      [unitKind.disguise, '@!|'],
      [unitKind.currency, '$'],
      [unitKind.hash, '#'],
    ] as const
  ).flatMap(([kind, signs]) => [...signs].map((sign) => [sign, kind] as const)),
)

/** Last in the file, because building reads everything above. */
export const foldTable: FoldTable = buildFoldTable()
