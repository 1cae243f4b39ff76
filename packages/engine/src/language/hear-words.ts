import { type FunctionWords, speakersOf } from './function-words.ts'
import { unitsRead } from './tell-script.ts'
import { Ballot, type Spoken } from './votes.ts'

/** Hears the function words of one text after the other while it is scanned. */
export class Hearing {
  readonly #ballot = new Ballot()
  #words: FunctionWords | undefined
  #units!: Uint16Array

  /** Begin a text; returns the filter that its words are to pass first. */
  begin(units: Uint16Array, words: FunctionWords): Int32Array {
    this.#ballot.begin()
    this.#units = units
    this.#words = words
    return words.filter
  }

  hear(hash: number, from: number, to: number): void {
    if (from >= unitsRead || !this.#words) return
    const speakers = speakersOf(this.#words, hash, this.#units, from, to)
    if (speakers) this.#ballot.vote(speakers)
  }

  count(): Spoken {
    return this.#ballot.count()
  }
}
