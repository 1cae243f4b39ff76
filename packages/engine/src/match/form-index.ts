import { hashSeed, hashUnit } from '../normalise/hash-units.ts'
import { readText } from '../normalise/read-text.ts'
import { type Reading, tokenText } from '../normalise/reading.ts'
import { tokenFlag, tokenKind } from '../normalise/unit-kind.ts'

/** One written shape of one or more terms, as folded tokens. */
export interface Form {
  readonly tokens: readonly string[]
  /** Every token is a word of a spaced script. */
  readonly spaced: boolean
  /** Per token: it has Latin letters, and so is not found in a word wholly of another script unless it is long. */
  readonly latin: readonly boolean[]
  /** Indices of the terms that are written so. */
  readonly terms: readonly number[]
}

/** A form as it is collected. */
export interface CollectedForm extends Form {
  /** How many characters of an unspaced script, or emoji, it begins with before any word. */
  readonly characters: number
}

/** A form as an index holds it. */
export interface KnownForm extends Form {
  /** Names an animal or plant, or hides the name of one. */
  readonly names: boolean
}

/** Forms, found by the hash of their only token, of their first two tokens, or of all their letters without spaces. */
export interface FormIndex {
  readonly formCount: number
  form(number: number): KnownForm
  /** Whether `single` or `joined` has any: asked first of every word, since most have none. */
  holdsWord(hash: number): boolean
  holdsPair(hash: number): boolean
  single(hash: number): readonly number[]
  pair(hash: number): readonly number[]
  /** Where in `pairForms` the forms that begin with a pair are (`image/pair-groups.ts`); asked where `holdsPair` says there are any. */
  group(hash: number): number
  readonly pairForms: Int32Array
  joined(hash: number): readonly number[]
  /** What a word of eight folded letters or more may be, as bits of `maybe` (`word-edges.ts`): asked before the two below. */
  mayBe(letters: Uint16Array, from: number, to: number): number
  /** The forms that these letters are put together of, one of them a name; none when they are no compound. `hash` as a token's. */
  compound(letters: Uint16Array, from: number, length: number, hash: number): readonly KnownForm[]
  /** The words of names that these letters are a slip of; none when they are none. `hash` as a token's. */
  slips(letters: Uint16Array, from: number, length: number, hash: number): readonly string[]
}

/** Collects forms; a form written by several terms stands once. */
export class FormCollector {
  readonly #byKey = new Map<string, CollectedForm & { readonly terms: number[] }>()
  /** One for all shapes: a term is short, and there are many. */
  #reading: Reading = readText('')

  /** Add one written shape of a term. Returns false when nothing of it can be read (signs only). */
  add(shape: string, term: number): boolean {
    const reading = readText(shape, this.#reading)
    this.#reading = reading
    if (reading.tokenCount === 0) return false
    const tokens = Array.from({ length: reading.tokenCount }, (_, token) => tokenText(reading, token))
    const key = tokens.join(' ')
    const form = this.#byKey.get(key) ?? {
      tokens,
      spaced: tokens.every((_, token) => reading.kind[token] === tokenKind.word),
      characters: charactersFirst(reading),
      latin: tokens.map((_, token) => ((reading.flags[token] as number) & tokenFlag.latin) !== 0),
      terms: [],
    }
    if (!form.terms.includes(term)) form.terms.push(term)
    this.#byKey.set(key, form)
    return true
  }

  forms(): readonly CollectedForm[] {
    return [...this.#byKey.values()]
  }
}

function charactersFirst({ kind, tokenCount }: Reading): number {
  let count = 0
  while (count < tokenCount && (kind[count] === tokenKind.character || kind[count] === tokenKind.emoji)) count++
  return count
}

/** The hash of a folded text, equal to that of a token with the same units. */
export function hashText(text: string): number {
  let hash = hashSeed
  for (let i = 0; i < text.length; i++) hash = hashUnit(hash, text.charCodeAt(i))
  return hash
}
