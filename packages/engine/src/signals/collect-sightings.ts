import { matchTerms } from '../match/match-terms.ts'
import { isNameAbroad } from '../match/short-names.ts'
import { type Reading, tokenLength } from '../normalise/reading.ts'
import { trickBit } from '../normalise/trick-bits.ts'
import { tokenKind } from '../normalise/unit-kind.ts'
import type { Ruleset } from '../ruleset.ts'
import type { TermEntry } from '../ruleset-source.ts'
import { type Language, ranks } from '../vocabulary.ts'
import { cueOf, isName, isWithin, near, overlaps, type Sighting, type Span } from './sighting.ts'

/** What the catalogue sees in a reading, before anything is explained away. */
export interface Sightings {
  /** In order of place. */
  readonly all: readonly Sighting[]
  /** Code word (number of its term) → how many different context words stand in the listing. */
  readonly contexts: ReadonlyMap<number, number>
}

/** Match, drop what only another language means, and keep the longest reading of overlapping names and parts. */
export function collectSightings(reading: Reading, ruleset: Ruleset, language: Language | 'und'): Sightings {
  const found: Sighting[] = []
  const contexts = new ContextCount()
  for (const { term, from, to, tricks } of matchTerms(reading, ruleset.index)) {
    for (const codeword of ruleset.contextOf.get(term) ?? []) contexts.add(codeword, term, { from, to })
    const entry = ruleset.term(term)
    if (!entry) continue
    const sighting = { term, entry, from, to, tricks, because: null }
    if (speaks(reading, sighting, language)) found.push(sighting)
  }
  return { all: keepLongest(reading, dropForeignWords(found, language), ruleset), contexts: contexts.counts }
}

/** Counts the different context words of each code word, told in order of place; "schreger lines" is one, not also "schreger". */
class ContextCount {
  readonly counts = new Map<number, number>()
  readonly #seen = new Set<string>()
  readonly #readTo = new Map<number, number>()

  add(codeword: number, term: number, { from, to }: Span): void {
    const key = `${codeword} ${term}`
    if (from <= (this.#readTo.get(codeword) ?? -1) || this.#seen.has(key)) return
    this.#seen.add(key)
    this.#readTo.set(codeword, to)
    this.counts.set(codeword, (this.counts.get(codeword) ?? 0) + 1)
  }
}

/**
 * Whether a term may mean here what it means in its own language. One word of another does not say how something is offered, nor
 * explain anything beside it: Turkish "bulan" (found) is a month in Indonesian. English is mixed into every language.
 */
function speaks(reading: Reading, { entry, from, to, tricks }: Sighting, language: Language | 'und'): boolean {
  const { meaning, language: own } = entry
  if (meaning.kind === 'exclusion' && (meaning.reach === 'category' || isSpelledOut(reading, from, tricks))) return false
  if (isNative(entry, language) || reading.kind[from] !== tokenKind.word || to > from) return true
  if (meaning.kind === 'exclusion' && meaning.because !== 'negation') return meaning.reach === 'itself' || own === 'en'
  if (meaning.kind === 'cue' && own !== 'en') return false
  return isNameAbroad(entry, tokenLength(reading, from))
}

/** Nobody spells an excuse out: "t.a.t.o" in "s.u.l.c.a.t.a.t.o.r.t.o.i.s.e" is none. Characters are set apart for show: 象 牙 白. */
function isSpelledOut({ kind }: Reading, token: number, tricks: number): boolean {
  return kind[token] === tokenKind.word && (tricks & trickBit.separators) !== 0
}

function isNative({ language: own }: TermEntry, language: Language | 'und'): boolean {
  return own === 'la' || language === 'und' || own === language
}

/** How close a part of its own language must stand for an ordinary foreign word to be a name ("tiger skin" in a French text). */
const foreignReach = 2

/** Ordinary words of another language are no names ("ours"), unless a part of that language stands beside them. */
function dropForeignWords(found: readonly Sighting[], language: Language | 'und'): readonly Sighting[] {
  return found.filter((sighting) => {
    const { meaning, language: own } = sighting.entry
    if (meaning.kind !== 'taxon' || !meaning.ambiguous || isNative(sighting.entry, language)) return true
    return near(found, sighting, foreignReach).some(({ entry }) => entry.meaning.kind === 'product' && entry.language === own)
  })
}

const naming = new Set(['taxon', 'product', 'codeword'])

/**
 * Of names, parts and code words that overlap, the longest reading counts; cues stay unless part of a name, and exclusions
 * unless part of a name ("false gharial") or of words that insist ("not a fake").
 */
function keepLongest(reading: Reading, found: readonly Sighting[], ruleset: Ruleset): readonly Sighting[] {
  const best = found.filter((sighting) => !othersAt(found, sighting).some((other) => readsBetter(reading, other, sighting)))
  return best.filter((sighting) => {
    const others = othersAt(best, sighting)
    const names = others.filter(({ entry }) => naming.has(entry.meaning.kind))
    const { kind } = sighting.entry.meaning
    if (kind === 'exclusion') {
      if (others.some((other) => isName(other) && isWithin(sighting, other))) return false
      return !others.some((other) => cueOf(other) === 'genuine' && insistsOver(other, sighting))
    }
    if (kind === 'cue') return !others.some((other) => isWithin(sighting, other) && other.entry.meaning.kind !== 'exclusion')
    if (names.some((other) => isWithin(sighting, other) && outranks(other, sighting))) return false
    return !names.some((other) => isSameName(other, sighting) && precedence(other, ruleset) < precedence(sighting, ruleset))
  })
}

function othersAt(found: readonly Sighting[], sighting: Sighting): readonly Sighting[] {
  return near(found, sighting, 0).filter((other) => other !== sighting && overlaps(other, sighting))
}

/**
 * The same term with fewer tricks, or with as few over more of the text; the same meaning at the same place with fewer, or said
 * by an earlier entry; or, at the same place, the very spelling ("bagué" is no "bague").
 */
function readsBetter(reading: Reading, other: Sighting, sighting: Sighting): boolean {
  if (other.term === sighting.term) {
    return other.tricks === sighting.tricks ? isWithin(sighting, other) : other.tricks < sighting.tricks
  }
  if (other.from !== sighting.from || other.to !== sighting.to) return false
  if (meansTheSame(other, sighting))
    return other.tricks < sighting.tricks || (other.tricks === sighting.tricks && other.term < sighting.term)
  return other.entry.language === sighting.entry.language && isSpelledSo(reading, other) && !isSpelledSo(reading, sighting)
}

/** "not a fake" takes the excuse out of "fake ivory" too, and "pas du plastique" the denial out of "ce n’est pas". */
function insistsOver(cue: Sighting, exclusion: Sighting): boolean {
  return isWithin(exclusion, cue) || (overlaps(cue, exclusion) && (cue.from < exclusion.from || cue.to > exclusion.to))
}

/** Two cues that do the same; names and parts are told apart by `precedence`. */
function meansTheSame(a: Sighting, b: Sighting): boolean {
  return cueOf(a) !== undefined && cueOf(a) === cueOf(b)
}

function isSpelledSo(reading: Reading, { entry, from, to }: Sighting): boolean {
  return reading.text.slice(reading.start[from], reading.end[to]).toLowerCase() === entry.term.toLowerCase()
}

/** A longer name beats what lies in it; a longer product beats a shorter product, not a name in it. */
function outranks(longer: Sighting, shorter: Sighting): boolean {
  return longer.entry.meaning.kind !== 'product' || shorter.entry.meaning.kind === 'product'
}

/** Names of one place stand for each other; of parts those that are the same part of the same animals ("Griff" is a handle, "griffe" a claw). */
function isSameName(other: Sighting, sighting: Sighting): boolean {
  if (other.from !== sighting.from || other.to !== sighting.to) return false
  const [a, b] = [other.entry.meaning, sighting.entry.meaning]
  if (a.kind !== 'product' || b.kind !== 'product') return a.kind === b.kind
  if (a.product !== b.product) return false
  return a.groups.length === 0 || (b.groups.length > 0 && b.groups.every((group) => a.groups.includes(group)))
}

/** Of two names at one place: the one that says a product, then the surer, then the higher taxon, then the catalogue's first. */
function precedence({ entry: { meaning }, term }: Sighting, ruleset: Ruleset): number {
  const order = term / (ruleset.termCount + 1)
  if (meaning.kind !== 'taxon') return order
  const rank = ranks.indexOf(ruleset.taxa.get(meaning.taxon)?.rank ?? 'species')
  return (meaning.implies === null ? 1_000 : 0) + (meaning.ambiguous ? 100 : 0) + rank + order
}
