import { partMinimum } from '../match/find-compound.ts'
import { type CollectedForm, type Form, hashText } from '../match/form-index.ts'
import { collectGrams, collectLone } from '../match/grams.ts'
import { edgeInts, putPartEdges, putSlipEdges } from '../match/word-edges.ts'
import type { TermEntry } from '../ruleset-source.ts'
import { collectSlips } from './collect-slips.ts'
import { bitsPerKey, createFilter, putInFilter, putInHeadFilter } from './filter.ts'
import { allKeysOf, type FormKeys } from './form-keys.ts'
import { writeLinks } from './links.ts'
import { writeGroups } from './pair-groups.ts'
import { formBit, formInts, formLanguageShift, formLanguages, formLatinShift, termInts } from './sections.ts'
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
  | 'headFilter'
  | 'gramFilter'
  | 'loneCharacters'
  | 'wordFilter'
  | 'pairFilter'
  | 'partFilter'
  | 'slipFilter'
  | 'compoundFilter'
  | 'edges'
  | 'wordSlots'
  | 'pairSlots'
  | 'pairForms'
  | 'slipSlots'
  | 'forms'
  | 'formTerms'
  | 'shortNames'
  | 'units'
  | 'links'
>

/** What of the terms decides how their forms are laid out. */
export interface OfTerms {
  /** Whether it names something, or hides the name of something. */
  names(term: number): boolean
  /** Which of the languages with `links` a part of a compound is of; −1 for one of none. */
  compoundsIn(term: number): number
  /** Per language that writes compounds as one word: the letters that link their parts. */
  readonly links: readonly (readonly string[])[]
  /** Whether names are found by spellings that look like theirs and by slips, too. */
  readonly bends: boolean
  /** The language in which alone a word of so many letters names what this term names, as a bit; 0 for any (`match/short-names.ts`). */
  onlyIn(term: number, letters: number): number
  /** Hashes of the function words that tell a language. */
  readonly functionWords: readonly number[]
}

/** Terms that all name something, and are found as they are written only. */
export const plainNames: OfTerms = {
  names: () => true,
  compoundsIn: () => -1,
  links: [],
  bends: false,
  onlyIn: () => 0,
  functionWords: [],
}

/** Lay the forms out: tables, filters over those that name something, and the pool of folded words. */
export function collectForms(forms: readonly CollectedForm[], of: OfTerms): FormSections {
  const names = forms.map(({ terms }) => terms.some(of.names))
  const keys = forms.map((form, number) => allKeysOf(form, of.bends && names[number] === true))
  const bits = forms.map((form, number) => bitsOf(form, names[number] === true, of))
  const wordCount = keys.reduce((sum, { words }) => sum + words.length, 0)
  const pairCount = keys.reduce((sum, { pairs }) => sum + pairs.length, 0)
  const wordSlots = createSlots(wordCount)
  const headFilter = collectHeads(
    keys.filter((_, number) => names[number]),
    forms.filter((_, number) => names[number]).map(({ tokens }) => of.bends || tokens.length === 1),
    of.functionWords,
  )
  const gramFilter = collectGrams(keys.filter((_, number) => names[number]).flatMap(({ grams }) => grams))
  const loneCharacters = collectLone(keys.filter((_, number) => names[number]).flatMap(({ lone }) => lone))
  const wordFilter = createFilter(wordCount)
  const pairFilter = createFilter(pairCount)
  const partFilter = createFilter(forms.reduce((sum, { tokens }) => sum + tokens.length, 0))
  const table = new Int32Array(forms.length * formInts)
  const units = new Uint16Array(
    forms.reduce((sum, { tokens }) => sum + tokens.reduce((all, { length }) => all + length + 1, 0), 0),
  )
  const formTerms = new Int32Array(forms.reduce((sum, { terms }) => sum + terms.length, 0))
  const byPair = new Map<number, number[]>()
  const ownNames = new Map<string, number>()
  let unitAt = 0
  let termAt = 0
  forms.forEach((form, number) => {
    const { words, pairs } = keys[number] as FormKeys
    for (const word of words) putInSlots(wordSlots, word, number)
    for (const pair of pairs) putInList(byPair, pair, number)
    if (names[number]) {
      for (const word of words) putInFilter(wordFilter, word)
      for (const pair of pairs) putInFilter(pairFilter, pair)
      for (const token of form.tokens)
        for (const spelling of partSpellings(token, of.bends)) putInFilter(partFilter, hashText(spelling))
    }
    table.set([unitAt, bits[number] as number, termAt, form.terms.length], number * formInts)
    for (const token of form.tokens) {
      if (names[number] && of.bends && form.tokens.length === 1) ownNames.set(token, unitAt)
      for (let i = 0; i < token.length; i++) units[unitAt++] = token.charCodeAt(i)
      unitAt++
    }
    formTerms.set(form.terms, termAt)
    termAt += form.terms.length
  })
  const parts = forms.filter((_, number) => ((bits[number] as number) & formLanguages) !== 0)
  const compoundFilter = createFilter(parts.length, 2 * bitsPerKey)
  for (const { tokens } of parts) putInFilter(compoundFilter, hashText(tokens.join('')))
  const groups = writeGroups(byPair, (form) => poolOf(forms[form] as Form))
  const edges = collectEdges(parts, ownNames.keys())
  const rare = { ...collectSlips(ownNames), compoundFilter, edges, links: writeLinks(of.links) }
  return {
    headFilter,
    gramFilter,
    loneCharacters,
    wordFilter,
    pairFilter,
    partFilter,
    wordSlots,
    ...groups,
    forms: table,
    formTerms,
    shortNames: collectShortNames(forms, of),
    units,
    ...rare,
  }
}

function collectShortNames(forms: readonly CollectedForm[], { names, onlyIn }: OfTerms): Int32Array {
  const bits = Int32Array.from(forms, ({ tokens: [first = '', ...more], spaced, terms }) => {
    if (!spaced || more.length > 0) return 0
    const own = terms.filter(names).map((term) => onlyIn(term, first.length))
    return own.includes(0) ? 0 : own.reduce((all, bit) => all | bit, 0)
  })
  return bits.some((bit) => bit !== 0) ? bits : new Int32Array()
}

/** The tokens of a form as they stand in the pool. */
const poolOf = ({ tokens }: Form) => `${tokens.join('\0')}\0`

function putInList(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** Whatever the scan asks about: words of names, the first words of names of several, function words. */
function collectHeads(keys: readonly FormKeys[], isInOne: readonly boolean[], functionWords: readonly number[]): Int32Array {
  const heads = new Set(functionWords)
  for (const [number, key] of keys.entries()) {
    if (isInOne[number]) for (const word of key.words) heads.add(word)
    for (const head of key.heads) heads.add(head)
  }
  const filter = createFilter(heads.size)
  for (const head of heads) putInHeadFilter(filter, head)
  return filter
}

function collectEdges(parts: readonly Form[], names: Iterable<string>): Int32Array {
  const edges = new Int32Array(edgeInts)
  for (const { tokens } of parts) putPartEdges(edges, tokens.join(''))
  for (const name of names) putSlipEdges(edges, name)
  return edges
}

/** With its `l` read as `i`, as a word is read whose digits may be either. */
function partSpellings(token: string, bends: boolean): readonly string[] {
  return bends && token.includes('l') ? [token, token.replaceAll('l', 'i')] : [token]
}

function bitsOf({ tokens, spaced, latin, terms }: Form, isName: boolean, { compoundsIn }: OfTerms): number {
  const letters = latin.slice(0, 16).reduce((bits, isLatin, word) => bits | (isLatin ? 1 << word : 0), 0)
  const isPart = spaced && tokens.join('').length >= partMinimum
  const languages = isPart ? terms.map(compoundsIn).filter((language) => language >= 0) : []
  const spoken = languages.reduce((bits, language) => bits | (1 << (formLanguageShift + language)), 0)
  return tokens.length | (spaced ? formBit.spaced : 0) | (isName ? formBit.name : 0) | spoken | (letters << formLatinShift)
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
