import { type Form, hashText } from '../match/form-index.ts'
import { evenSpellings, lookAlikeSpellings } from '../match/look-alike-spellings.ts'
import { hashPair } from '../normalise/hash-units.ts'

/** The hashes under which a form is found: of its only word or all its letters, and of its first two words. */
export interface FormKeys {
  readonly words: readonly number[]
  readonly pairs: readonly number[]
}

/** Shorter than this, a term of several words is not looked for without its spaces: "sea cow" would be any "seacow…". */
const joinedMinimum = 7

/** @param isSure also by the spellings that look like it ("lvory"); who finds it so compares the letters by `looksLike` */
export function allKeysOf({ tokens, spaced }: Form, isSure: boolean): FormKeys {
  const [first = '', second] = tokens
  if (second === undefined) {
    const spellings = isSure && spaced ? lookAlikeSpellings(first) : []
    return { words: unique([first, ...spellings].map(hashText)), pairs: [] }
  }
  const letters = tokens.join('')
  const words = spaced && letters.length >= joinedMinimum ? [hashText(letters)] : []
  const spellings = isSure && spaced ? evenSpellings(`${first} ${second}`) : []
  return { words, pairs: unique([`${first} ${second}`, ...spellings].map(hashTwoWords)) }
}

function hashTwoWords(text: string): number {
  const [first = '', second = ''] = text.split(' ')
  return hashPair(hashText(first), hashText(second))
}

const unique = (hashes: readonly number[]) => [...new Set(hashes)]
