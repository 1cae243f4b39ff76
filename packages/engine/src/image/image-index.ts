import { findCompound, partsMaximum } from '../match/find-compound.ts'
import { findSlips, slipsMaximum } from '../match/find-slips.ts'
import type { FormIndex, KnownForm } from '../match/form-index.ts'
import { whatMayBe } from '../match/word-edges.ts'
import { createFilter, mayHold, putInFilter } from './filter.ts'
import type { Image } from './open-image.ts'
import { formsOfPair, groupOf } from './pair-groups.ts'
import { formBit, formInts, formLatinShift } from './sections.ts'
import { formsAt, isIn } from './slots.ts'

/** The forms of an image as the matcher asks for them. A form becomes an object when it is first met, and is kept. */
export function openIndex(image: Image): FormIndex {
  const { forms, wordSlots, pairSlots } = image
  const met: (KnownForm | undefined)[] = []
  const words = filterOf(wordSlots)
  const pairs = filterOf(pairSlots)
  const isSingle = (form: number) => wordsOf(forms, form) === 1
  const readOnce = (number: number): KnownForm => {
    const before = met[number]
    if (before) return before
    const form = readForm(image, number)
    met[number] = form
    return form
  }
  return {
    formCount: forms.length / formInts,
    form: readOnce,
    holdsWord: (hash) => mayHold(words, hash) && isIn(wordSlots, hash),
    holdsPair: (hash) => mayHold(pairs, hash) && isIn(pairSlots, hash),
    single: (hash) => only(formsAt(wordSlots, hash), isSingle),
    joined: (hash) => only(formsAt(wordSlots, hash), (form) => !isSingle(form)),
    pair: (hash) => formsOfPair(image, hash),
    group: (hash) => groupOf(image, hash),
    pairForms: image.pairForms,
    mayBe: (letters, from, to) => whatMayBe(letters, from, to, image.edges),
    compound: (letters, from, length, hash) => {
      const count = findCompound(image, letters, from, length, hash, compoundParts)
      return count === 0 ? none : Array.from(compoundParts.subarray(0, count), readOnce)
    },
    slips: (letters, from, length, hash) => {
      const count = findSlips(image, letters, from, length, hash, slipsFound)
      return count === 0 ? noWords : Array.from(slipsFound.subarray(0, count), (word) => wordAt(image.units, word))
    },
  }
}

/** A filter over all that stands in slots, small enough for the processor's nearest cache; that of the image holds names only. */
function filterOf(slots: Int32Array): Int32Array {
  const filter = createFilter(slots.length / 3)
  for (let at = 0; at < slots.length; at += 2) if (slots[at + 1] !== 0) putInFilter(filter, slots[at] as number)
  return filter
}

const none: readonly KnownForm[] = []
const noWords: readonly string[] = []
const slipsFound = new Int32Array(slipsMaximum)
const compoundParts = new Int32Array(partsMaximum)

/** Most hashes lead nowhere: no list is made for them. */
function only(forms: readonly number[], keeps: (form: number) => boolean): readonly number[] {
  return forms.length === 0 ? forms : forms.filter(keeps)
}

export function wordsOf(forms: Int32Array, form: number): number {
  return (forms[form * formInts + 1] as number) & 0xff
}

export function isName(forms: Int32Array, form: number): boolean {
  return ((forms[form * formInts + 1] as number) & formBit.name) !== 0
}

/** The numbers of the terms that are written like this form. */
function termsOf({ forms, formTerms }: Image, form: number): Int32Array {
  const from = forms[form * formInts + 2] as number
  return formTerms.subarray(from, from + (forms[form * formInts + 3] as number))
}

function readForm(image: Image, number: number): KnownForm {
  const { forms, units } = image
  const bits = forms[number * formInts + 1] as number
  const tokens: string[] = []
  let at = forms[number * formInts] as number
  for (let word = 0; word < (bits & 0xff); word++) {
    const text = wordAt(units, at)
    tokens.push(text)
    at += text.length + 1
  }
  return {
    tokens,
    spaced: (bits & formBit.spaced) !== 0,
    latin: tokens.map((_, word) => ((bits >> (formLatinShift + Math.min(word, 15))) & 1) === 1),
    terms: [...termsOf(image, number)],
    names: (bits & formBit.name) !== 0,
  }
}

function wordAt(units: Uint16Array, from: number): string {
  let text = ''
  for (let at = from; units[at] !== 0; at++) text += String.fromCharCode(units[at] as number)
  return text
}
