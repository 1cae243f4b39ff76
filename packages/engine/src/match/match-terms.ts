import { groupInts } from '../image/pair-groups.ts'
import { hashPair } from '../normalise/hash-units.ts'
import type { Reading } from '../normalise/reading.ts'
import { trickBit } from '../normalise/trick-bits.ts'
import { tokenKind } from '../normalise/unit-kind.ts'
import { alikeUnits, confirm, sameUnits } from './confirm-form.ts'
import { findBentWords } from './find-bent-words.ts'
import { findJoinedWords } from './find-joined-words.ts'
import { findSpelledOut } from './find-spelled-out.ts'
import type { FormIndex } from './form-index.ts'
import type { Hit } from './hit.ts'

const homoglyph = trickBit.homoglyph

/**
 * Every term of the index that stands in the reading, overlapping ones too, in order of place.
 * Words match whole; characters of unspaced scripts match anywhere; the words of a term may be parted by spaces or joiners.
 */
export function matchTerms(reading: Reading, index: FormIndex): Hit[] {
  const hits: Hit[] = []
  const { hash, tokenCount } = reading
  for (let token = 0; token < tokenCount; token++) {
    const first = hash[token] as number
    if (index.holdsWord(first)) confirmAny(reading, index, index.single(first), token, hits)
    if (token + 1 < tokenCount) {
      const pair = hashPair(first, hash[token + 1] as number)
      if (index.holdsPair(pair)) confirmGroup(reading, index, index.group(pair), token, hits)
    }
    findJoinedWords(reading, index, token, hits)
  }
  findSpelledOut(reading, index, hits)
  findBentWords(reading, index, hits)
  return hits.sort((a, b) => a.from - b.from || b.to - a.to || a.term - b.term)
}

/** The forms that stand at a place; if none is spelled so, the names that look like it: "lvory". */
function confirmAny(reading: Reading, index: FormIndex, forms: readonly number[], from: number, hits: Hit[]): void {
  const before = hits.length
  for (const form of forms) confirm(reading, index.form(form), from, sameUnits, 0, hits)
  if (hits.length > before) return
  for (const number of forms) {
    const form = index.form(number)
    if (form.names) confirm(reading, form, from, alikeUnits, homoglyph, hits)
  }
}

/**
 * The same for the forms that begin with two words or characters. They stand in the order of their letters: those that go on like one
 * which the text has left before are passed over.
 */
function confirmGroup(reading: Reading, index: FormIndex, group: number, from: number, hits: Hit[]): void {
  const { pairForms } = index
  const end = group + (pairForms[group] as number) * groupInts
  const before = hits.length
  let fits = 0
  for (let at = group + 1; at < end; at += groupInts) {
    if ((pairForms[at + 1] as number) <= fits)
      fits = confirm(reading, index.form(pairForms[at] as number), from, sameUnits, 0, hits)
  }
  // Characters look like nothing else.
  if (hits.length > before || reading.kind[from + 1] === tokenKind.character) return
  for (let at = group + 1; at < end; at += groupInts) {
    const form = index.form(pairForms[at] as number)
    if (form.names) confirm(reading, form, from, alikeUnits, homoglyph, hits)
  }
}
