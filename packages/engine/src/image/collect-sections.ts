import { type Form, hashText, keysOf } from '../match/form-index.ts'
import type { TermEntry } from '../ruleset-source.ts'
import { createFilter, putInFilter } from './filter.ts'
import { formBit, formInts, formLatinShift, termInts } from './sections.ts'
import { createSlots, putInSlots } from './slots.ts'
import type { SectionArrays } from './write-image.ts'

/** The strings that terms share, by number. */
export class Numbered {
  readonly #numbers = new Map<string, number>()

  of(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size
    this.#numbers.set(text, number)
    return number
  }

  all(): readonly string[] {
    return [...this.#numbers.keys()]
  }
}

type FormSections = Pick<
  SectionArrays,
  'wordFilter' | 'pairFilter' | 'partFilter' | 'wordSlots' | 'pairSlots' | 'forms' | 'formTerms' | 'units'
>

/** Lay the forms out: tables, filters over those that name something, and the pool of folded words. */
export function collectForms(forms: readonly Form[], namesSomething: (term: number) => boolean): FormSections {
  const keys = forms.map(keysOf)
  const names = forms.map(({ terms }) => terms.some(namesSomething))
  const wordCount = keys.filter(({ word }) => word !== undefined).length
  const pairCount = keys.filter(({ pair }) => pair !== undefined).length
  const wordSlots = createSlots(wordCount)
  const pairSlots = createSlots(pairCount)
  const wordFilter = createFilter(wordCount)
  const pairFilter = createFilter(pairCount)
  const partFilter = createFilter(forms.reduce((sum, { tokens }) => sum + tokens.length, 0))
  const table = new Int32Array(forms.length * formInts)
  const units = new Uint16Array(
    forms.reduce((sum, { tokens }) => sum + tokens.reduce((all, { length }) => all + length + 1, 0), 0),
  )
  const formTerms = new Int32Array(forms.reduce((sum, { terms }) => sum + terms.length, 0))
  let unitAt = 0
  let termAt = 0
  forms.forEach((form, number) => {
    const { word, pair } = keys[number] as ReturnType<typeof keysOf>
    if (word !== undefined) putInSlots(wordSlots, word, number)
    if (pair !== undefined) putInSlots(pairSlots, pair, number)
    if (names[number]) {
      if (word !== undefined) putInFilter(wordFilter, word)
      if (pair !== undefined) putInFilter(pairFilter, pair)
      for (const token of form.tokens) putInFilter(partFilter, hashText(token))
    }
    table.set([unitAt, bitsOf(form, names[number] as boolean), termAt, form.terms.length], number * formInts)
    for (const token of form.tokens) {
      for (let i = 0; i < token.length; i++) units[unitAt++] = token.charCodeAt(i)
      unitAt++
    }
    formTerms.set(form.terms, termAt)
    termAt += form.terms.length
  })
  return { wordFilter, pairFilter, partFilter, wordSlots, pairSlots, forms: table, formTerms, units }
}

function bitsOf({ tokens, spaced, latin }: Form, isName: boolean): number {
  const letters = latin.slice(0, 16).reduce((bits, isLatin, word) => bits | (isLatin ? 1 << word : 0), 0)
  return tokens.length | (spaced ? formBit.spaced : 0) | (isName ? formBit.name : 0) | (letters << formLatinShift)
}

type TermSections = Pick<SectionArrays, 'terms' | 'texts' | 'meanings' | 'meaningFrom'>

/** Lay the terms out; each different meaning, source and file stands once. */
export function collectTerms(
  terms: readonly TermEntry[],
  languages: readonly string[],
  sources: Numbered,
  files: Numbered,
): TermSections {
  const meanings = new Numbered()
  const table = new Int32Array((terms.length + 1) * termInts)
  const encoder = new TextEncoder()
  const texts = encoder.encode(terms.map(({ term }) => term).join(''))
  let textAt = 0
  terms.forEach(({ at, term, language, meaning, source }, number) => {
    const spoken = languages.indexOf(language) | (files.of(at.file) << 8)
    table.set([textAt, meanings.of(JSON.stringify(meaning)), spoken, sources.of(source), at.line], number * termInts)
    textAt += utf8Length(term)
  })
  table[terms.length * termInts] = textAt
  const encoded = meanings.all().map((meaning) => encoder.encode(meaning))
  const meaningFrom = new Int32Array(encoded.length + 1)
  encoded.forEach(({ length }, number) => {
    meaningFrom[number + 1] = (meaningFrom[number] as number) + length
  })
  const joined = new Uint8Array(meaningFrom[encoded.length] as number)
  encoded.forEach((bytes, number) => {
    joined.set(bytes, meaningFrom[number])
  })
  return { terms: table, texts, meanings: joined, meaningFrom }
}

/** Bytes of a text in UTF-8; a lone surrogate is written as U+FFFD, of three. */
function utf8Length(text: string): number {
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) as number
    if (point > 0xffff) i++
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point > 0xffff ? 4 : 3
  }
  return length
}
