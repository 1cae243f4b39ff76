import type { Image } from '../image/open-image.ts'
import type { FunctionWords } from '../language/function-words.ts'
import { Hearing } from '../language/hear-words.ts'
import { isForeignScript, tellScript } from '../language/tell-script.ts'
import { foreignSpoken, type Spoken } from '../language/votes.ts'
import { hashSeed, hashUnit } from '../normalise/hash-units.ts'
import { languages } from '../vocabulary.ts'
import { bentMayName, piecesMayName } from './bent-may-name.ts'
import { findCompound, partsMaximum } from './find-compound.ts'
import { findSlips } from './find-slips.ts'
import { foldWord } from './fold-word.ts'
import { NameAsker } from './name-asker.ts'
import { scanUnits } from './scan-units.ts'
import type { ScanFilters, ScanVisitor } from './scan-visitor.ts'
import { slipMaximum } from './slip-keys.ts'
import { maybe, whatMayBe } from './word-edges.ts'

/**
 * Whether anything in a text may name an animal, a plant or what is made of one, however it is bent. Most texts of the world
 * name none, and need no further reading. Never false where `matchTerms` finds a name, but where it is a short word of another language
 * than the text's ("os" is bone in French only): with `words` it hears what is spoken, too.
 */
export function mayHoldName(units: Uint16Array, length: number, image: Image, words?: FunctionWords): boolean {
  if (asker.image !== image) openFilters(image)
  asker.units = units
  asker.length = length
  visitor.shortIn = 0
  filters.functionWords = words ? hearing.begin(units, words) : nothing
  if (scanUnits(units, length, filters, visitor)) return true
  return visitor.shortIn !== 0 && (words === undefined || maySpeak(visitor.shortIn, units, length))
}

/** Made once for the texts of a ruleset. */
function openFilters(image: Image): void {
  asker.image = image
  filters.heads = image.headFilter
  filters.words = image.wordFilter
  filters.pairs = image.pairFilter
  filters.grams = image.gramFilter
  filters.lone = image.loneCharacters
}

/** What the text speaks in which `mayHoldName` found nothing: it heard every word of it. */
export function languageHeard(units: Uint16Array, length: number): Spoken {
  const heard = spokenHeard(units, length)
  return heard.language === 'und' && isForeignScript(units, length) ? foreignSpoken : heard
}

function spokenHeard(units: Uint16Array, length: number): Spoken {
  const written = visitor.holdsFurther ? tellScript(units, length) : undefined
  return written ? { language: written, sure: true } : hearing.count()
}

function maySpeak(shortIn: number, units: Uint16Array, length: number): boolean {
  const { language, sure } = spokenHeard(units, length)
  return !sure || language === 'und' || ((shortIn >>> languages.indexOf(language)) & 1) === 1
}

const hearing = new Hearing()
const asker = new NameAsker()
/** A filter that nothing passes. */
const nothing = new Int32Array(1)
const filters: { -readonly [name in keyof ScanFilters]: Int32Array } = {
  heads: nothing,
  words: nothing,
  pairs: nothing,
  grams: nothing,
  lone: nothing,
  functionWords: nothing,
}
const letters = new Uint16Array(slipMaximum)
const parts = new Int32Array(partsMaximum)
/** One is enough. */
const slip = new Int32Array(1)

/** One visitor for all texts: a scan leaves nothing in it but what it was told last. */
class NameVisitor implements ScanVisitor {
  readonly isPlain = false
  holdsFurther = true
  /** The languages in which short words of the text would be names. */
  shortIn = 0

  end(holdsFurther: boolean): void {
    this.holdsFurther = holdsFurther
  }

  functionWord(hash: number, from: number, to: number): void {
    hearing.hear(hash, from, to)
  }

  word(hash: number): boolean {
    const spoken = asker.namesIn(hash)
    if (spoken === -1) return true
    this.shortIn |= spoken
    return false
  }

  pair(hash: number, from: number): boolean {
    return asker.pairGoesOn(hash, from)
  }

  long(from: number, to: number): boolean {
    const { image, units } = asker
    const may = whatMayBe(units, from, to, image.edges)
    if (may === 0) return false
    const length = foldWord(units, from, to, letters)
    if (length === 0) return false
    let hash: number = hashSeed
    for (let at = 0; at < length; at++) hash = hashUnit(hash, letters[at] as number)
    if ((may & maybe.slip) !== 0 && findSlips(image, letters, 0, length, hash, slip) > 0) return true
    return (may & maybe.compound) !== 0 && findCompound(image, letters, 0, length, hash, parts) > 0
  }

  odd(from: number, to: number): boolean {
    return bentMayName(asker, from, to)
  }

  pieces(from: number, to: number): boolean {
    return piecesMayName(asker, from, to)
  }

  spelled(): boolean {
    return true
  }
}

const visitor = new NameVisitor()
