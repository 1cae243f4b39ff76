import { type CollectedForm, hashText } from '../match/form-index.ts'
import { evenSpellings, lookAlikeSpellings } from '../match/look-alike-spellings.ts'
import { hashPair } from '../normalise/hash-units.ts'

/** The hashes under which a form is found: of its only word or all its letters, and of its first two words. */
export interface FormKeys {
  readonly words: readonly number[]
  readonly pairs: readonly number[]
  /** Of the first word of each of these pairs; none for what begins with characters, which is looked for by its `grams`. */
  readonly heads: readonly number[]
  readonly grams: readonly string[]
  /** The character that the form is, or begins with before a word. */
  readonly lone: readonly string[]
}

/** Shorter than this, a term of several words is not looked for without its spaces: "sea cow" would be any "seacow…". */
const joinedMinimum = 7

/** @param isSure also by the spellings that look like it ("lvory"); who finds it so compares the letters by `looksLike` */
export function allKeysOf({ tokens, spaced, characters }: CollectedForm, isSure: boolean): FormKeys {
  const [first = '', second] = tokens
  if (second === undefined) {
    const spellings = isSure && spaced ? lookAlikeSpellings(first) : []
    return {
      words: unique([first, ...spellings].map(hashText)),
      pairs: [],
      heads: [],
      grams: [],
      lone: characters === 1 ? [first] : [],
    }
  }
  const letters = tokens.join('')
  const words = spaced && letters.length >= joinedMinimum ? [hashText(letters)] : []
  const spellings = isSure && spaced ? evenSpellings(`${first} ${second}`) : []
  const both = [`${first} ${second}`, ...spellings]
  const pairs = unique(both.map(hashTwoWords))
  if (characters >= 2) return { words, pairs, heads: [], grams: [tokens.slice(0, Math.min(characters, 4)).join('')], lone: [] }
  const heads = unique(both.map((two) => hashText(firstOf(two))))
  return { words, pairs, heads, grams: [], lone: characters === 1 ? [first] : [] }
}

const firstOf = (two: string) => two.slice(0, two.indexOf(' '))

function hashTwoWords(text: string): number {
  const [first = '', second = ''] = text.split(' ')
  return hashPair(hashText(first), hashText(second))
}

const unique = (hashes: readonly number[]) => [...new Set(hashes)]
