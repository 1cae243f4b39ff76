import { type Reading, tokenLength } from '../normalise/reading.ts'
import { trickBit } from '../normalise/trick-bits.ts'
import { gapKind, tokenFlag, tokenKind } from '../normalise/unit-kind.ts'
import type { Form } from './form-index.ts'
import type { Hit } from './hit.ts'
import { looksLike } from './look-alike-spellings.ts'

const separators = trickBit.separators
const homoglyph = trickBit.homoglyph

/** A Latin term is read in a word wholly of look-alike letters only from this length on: shorter ones are real words there. */
const lookAlikeMinimum = 5

/** How many units of a text a token begins with. */
type SameUnits = (reading: Reading, token: number, text: string) => number

/**
 * Whether a form stands at a place, as `isSame` compares letters; its terms are then added to the hits. How far the text goes on like
 * it is returned: its units, and one for the end of each word.
 *
 * @param trick what comparing so undoes
 */
export function confirm(reading: Reading, form: Form, from: number, isSame: SameUnits, trick: number, hits: Hit[]): number {
  const { tokens } = form
  let tricks = trick
  let fits = 0
  for (let word = 0; word < tokens.length; word++) {
    const token = from + word
    if (token >= reading.tokenCount) return fits
    const text = tokens[word] as string
    const same = isSame(reading, token, text)
    if (same < text.length || tokenLength(reading, token) > text.length) return fits + same
    if (word > 0) {
      const parted = gapTrick(reading, token)
      if (parted < 0) return fits
      tricks |= parted
    }
    fits += same
    const bent = scriptTrick(reading, token, form.latin[word] as boolean)
    if (bent < 0) return fits
    fits++
    tricks |= bent | (reading.tricks[token] as number)
    if (reading.kind[token] === tokenKind.emoji) tricks |= trickBit.emoji
  }
  for (const term of form.terms) hits.push({ term, from, to: from + tokens.length - 1, tricks })
  return fits
}

/** The very units, once folded. */
export function sameUnits({ unitFrom, units }: Reading, token: number, text: string): number {
  const from = unitFrom[token] as number
  const most = Math.min((unitFrom[token + 1] as number) - from, text.length)
  let at = 0
  while (at < most && units[from + at] === text.charCodeAt(at)) at++
  return at
}

/** Units that look the same to the eye: "lvory". */
export function alikeUnits({ unitFrom, units }: Reading, token: number, text: string): number {
  const from = unitFrom[token] as number
  const most = Math.min((unitFrom[token + 1] as number) - from, text.length)
  let at = 0
  while (at < most && looksLike(units[from + at] as number, text.charCodeAt(at))) at++
  return at
}

/** The trick of writing a Latin word in another script, 0 when it is not, −1 when it is another script's own word. */
function scriptTrick(reading: Reading, token: number, latin: boolean): number {
  const flags = reading.flags[token] as number
  if (!latin || (flags & tokenFlag.latin) !== 0 || (flags & (tokenFlag.lookAlike | tokenFlag.foreign)) === 0) return 0
  return tokenLength(reading, token) >= lookAlikeMinimum ? homoglyph : -1
}

/** What the gap before a later token of a term means: 0 fine, a trick, or −1: too wide. */
function gapTrick(reading: Reading, token: number): number {
  const gap = reading.gap[token] as number
  if (gap === gapKind.none) return 0
  if (gap > gapKind.space) return -1
  if (reading.kind[token] !== tokenKind.character || reading.kind[token - 1] !== tokenKind.character) return 0
  return standsAlone(reading, token) && standsAlone(reading, token - 1) ? separators : -1
}

/** A character of an unspaced script with gaps on both sides, as in 象 牙. */
function standsAlone(reading: Reading, token: number): boolean {
  const gapAfter = token + 1 < reading.tokenCount ? reading.gap[token + 1] : gapKind.sentence
  return reading.gap[token] !== gapKind.none && gapAfter !== gapKind.none
}
