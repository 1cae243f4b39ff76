import { hashPair, hashSeed, hashUnit } from '../normalise/hash-units.ts'
import { readText } from '../normalise/read-text.ts'
import { tokenText } from '../normalise/reading.ts'
import { tokenFlag, tokenKind } from '../normalise/unit-kind.ts'

/** One written shape of one or more terms, as folded tokens. */
export interface Form {
  readonly tokens: readonly string[]
  /** Every token is a word of a spaced script. */
  readonly spaced: boolean
  /** Per token: it has Latin letters, and so is not found in a word wholly of another script unless it is long. */
  readonly latin: readonly boolean[]
  /** Indices of the terms that are written so. */
  readonly terms: number[]
}

/** Forms found by the hash of their first token (one-token forms), first two tokens, or all letters without spaces. */
export interface FormIndex {
  readonly forms: readonly Form[]
  readonly single: ReadonlyMap<number, readonly number[]>
  readonly pair: ReadonlyMap<number, readonly number[]>
  readonly joined: ReadonlyMap<number, readonly number[]>
}

/** Shorter than this, a term of several words is not looked for without its spaces: "sea cow" would be any "seacow…". */
const joinedMinimum = 7

/** Collects forms; `index()` freezes them into the tables that matching reads. */
export class FormCollector {
  readonly #byKey = new Map<string, Form>()

  /** Add one written shape of a term. Returns false when nothing of it can be read (signs only). */
  add(shape: string, term: number): boolean {
    const reading = readText(shape)
    if (reading.tokenCount === 0) return false
    const tokens = Array.from({ length: reading.tokenCount }, (_, token) => tokenText(reading, token))
    const key = tokens.join(' ')
    const form = this.#byKey.get(key) ?? {
      tokens,
      spaced: tokens.every((_, token) => reading.kind[token] === tokenKind.word),
      latin: tokens.map((_, token) => ((reading.flags[token] as number) & tokenFlag.latin) !== 0),
      terms: [],
    }
    if (!form.terms.includes(term)) form.terms.push(term)
    this.#byKey.set(key, form)
    return true
  }

  index(): FormIndex {
    const forms = [...this.#byKey.values()]
    const single = new Map<number, number[]>()
    const pair = new Map<number, number[]>()
    const joined = new Map<number, number[]>()
    forms.forEach((form, number) => {
      const [first = '', second] = form.tokens
      if (second === undefined) put(single, hashText(first), number)
      else put(pair, hashPair(hashText(first), hashText(second)), number)
      const letters = form.tokens.join('')
      if (second !== undefined && form.spaced && letters.length >= joinedMinimum) put(joined, hashText(letters), number)
    })
    return { forms, single, pair, joined }
  }
}

/** The hash of a folded text, equal to that of a token with the same units. */
export function hashText(text: string): number {
  let hash = hashSeed
  for (let i = 0; i < text.length; i++) hash = hashUnit(hash, text.charCodeAt(i))
  return hash
}

function put(table: Map<number, number[]>, key: number, form: number): void {
  const chain = table.get(key)
  if (chain) chain.push(form)
  else table.set(key, [form])
}
