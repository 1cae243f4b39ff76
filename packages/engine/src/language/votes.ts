import { type Language, languages } from '../vocabulary.ts'

/** What a text speaks, and whether enough of it says so to leave out what only another language means. */
export interface Spoken {
  readonly language: Language | 'und'
  readonly sure: boolean
  /** It is in a script that none of our languages is written in. */
  readonly isForeign?: true
}

/** Of a text in a script of no language of ours. */
export const foreignSpoken: Spoken = Object.freeze({ language: 'und', sure: false, isForeign: true })

/** A vote, in parts that one to ten languages can share. */
const vote = 2520
/** So many more votes than the next language, and as many in all, make sure. */
const sureFrom = 2 * vote
const leastVotes = vote / 2

/** Votes per language; one ballot is used again for each text. */
export class Ballot {
  readonly #votes = new Int32Array(languages.length)

  begin(): void {
    const votes = this.#votes
    for (let language = 0; language < votes.length; language++) votes[language] = 0
  }

  /** A word that several languages use counts for each a part. */
  vote(speakers: readonly number[]): void {
    const votes = this.#votes
    const part = Math.round(vote / speakers.length)
    for (let i = 0; i < speakers.length; i++) {
      const language = speakers[i] as number
      votes[language] = (votes[language] as number) + part
    }
  }

  count(): Spoken {
    const votes = this.#votes
    let most = 0
    let second = 0
    let first = 0
    for (let language = 0; language < votes.length; language++) {
      const own = votes[language] as number
      if (own <= second) continue
      if (own > most) {
        second = most
        most = own
        first = language
      } else second = own
    }
    const lead = most - second
    if (most < leastVotes || lead === 0) return unknown
    return { language: languages[first] as Language, sure: most >= sureFrom && lead >= sureFrom / 2 }
  }
}

const unknown: Spoken = Object.freeze({ language: 'und', sure: false })
