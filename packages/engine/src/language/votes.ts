import { type Language, languages } from '../vocabulary.ts'

/** What a text speaks, and whether enough of it says so to leave out what only another language means. */
export interface Spoken {
  readonly language: Language | 'und'
  readonly sure: boolean
}

/** So many more votes than the next language, and as many in all, make sure. */
const sureFrom = 2
const leastVotes = 0.5

/** Votes per language; one ballot is used again for each text. */
export class Ballot {
  readonly #votes = new Float64Array(languages.length)

  begin(): void {
    this.#votes.fill(0)
  }

  /** A word that several languages use counts for each a part. */
  vote(speakers: readonly number[]): void {
    for (let i = 0; i < speakers.length; i++) {
      const language = speakers[i] as number
      this.#votes[language] = (this.#votes[language] as number) + 1 / speakers.length
    }
  }

  count(): Spoken {
    const votes = this.#votes
    let first = 0
    for (let language = 1; language < votes.length; language++) {
      if ((votes[language] as number) > (votes[first] as number)) first = language
    }
    let second = 0
    for (let language = 0; language < votes.length; language++) {
      if (language !== first && (votes[language] as number) > second) second = votes[language] as number
    }
    const most = votes[first] as number
    const lead = most - second
    if (most < leastVotes || lead === 0) return unknown
    return { language: languages[first] as Language, sure: most >= sureFrom && lead >= sureFrom / 2 }
  }
}

const unknown: Spoken = Object.freeze({ language: 'und', sure: false })
