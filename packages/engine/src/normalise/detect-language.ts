import { type Language, languages } from '../vocabulary.ts'
import { foldTable } from './fold-table.ts'
import { hashSeed, hashUnit } from './hash-units.ts'
import { unitKind } from './unit-kind.ts'

/** What a text speaks, and whether enough of it says so to leave out what only another language means. */
export interface Spoken {
  readonly language: Language | 'und'
  readonly sure: boolean
}

/** Function words by the hash of their lower case, accents and all → the languages that use them, by their place in `languages`. */
export type LanguageWords = ReadonlyMap<number, readonly number[]>

/** So many words and units suffice to tell a language. */
const wordsRead = 200
const unitsRead = 2_000
/** Longer words are no function words. */
const wordMaximum = 14
/** So many more votes than the next language, and as many in all, make sure. */
const sureFrom = 2

/** Scripts that one language of ours is written in; of kana and characters, kana decide. */
const scripts: readonly (readonly [Language, number, number])[] = [
  ['ja', 0x3040, 0x30ff],
  ['ko', 0xac00, 0xd7a3],
  ['ko', 0x1100, 0x11ff],
  ['zh', 0x4e00, 0x9fff],
  ['zh', 0x3400, 0x4dbf],
  ['th', 0x0e00, 0x0e7f],
  ['ar', 0x0600, 0x06ff],
  ['hi', 0x0900, 0x097f],
  ['ru', 0x0400, 0x04ff],
]
const written: readonly Language[] = ['ja', 'ko', 'zh', 'th', 'ar', 'hi', 'ru']

const otherLetter = 255

/** Per code unit: 1 + its place in `written`; 255 for a letter of any other script; 0 for what is no letter. */
const scriptOf: Uint8Array = Uint8Array.from({ length: 65_536 }, (_, unit) => {
  const own = scripts.find(([, first, last]) => first <= unit && unit <= last)
  if (own) return written.indexOf(own[0]) + 1
  const kind = foldTable.kind[unit]
  return kind === unitKind.letter || kind === unitKind.character ? otherLetter : 0
})

const lowerOf: Uint16Array = Uint16Array.from({ length: 65_536 }, (_, unit) => {
  const lower = String.fromCharCode(unit).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : unit
})

/** The table that `detectLanguage` reads: each language's function words ("the", "avec"). */
export function languageWords(
  entries: readonly { readonly language: Language; readonly words: readonly string[] }[],
): LanguageWords {
  const words = new Map<number, number[]>()
  for (const { language, words: own } of entries) {
    for (const word of own) {
      let hash: number = hashSeed
      for (let i = 0; i < word.length; i++) hash = hashUnit(hash, lowerOf[word.charCodeAt(i)] as number)
      words.set(hash, [...(words.get(hash) ?? []), languages.indexOf(language)])
    }
  }
  return words
}

const letters = new Uint16Array(written.length + 1)

/**
 * The language of a text: by its script where that decides, else by its function words, accents and all ("für" is no fur).
 * `und` when neither says.
 */
export function detectLanguage(units: Uint16Array, length: number, words: LanguageWords): Spoken {
  const until = Math.min(length, unitsRead)
  letters.fill(0)
  let all = 0
  for (let at = 0; at < until; at++) {
    const script = scriptOf[units[at] as number] as number
    if (script === 0) continue
    all++
    if (script !== otherLetter) letters[script] = (letters[script] as number) + 1
  }
  // More than a fifth of the letters: adverts in Chinese or Thai are full of Latin brand names and digits.
  for (let script = 1; script <= written.length; script++) {
    if ((letters[script] as number) * 5 > all) return { language: written[script - 1] as Language, sure: true }
  }
  return countVotes(units, until, words)
}

/** Votes per language, used again for each text. */
const votes = new Float64Array(languages.length)

function countVotes(units: Uint16Array, until: number, words: LanguageWords): Spoken {
  votes.fill(0)
  let from = -1
  let hash: number = hashSeed
  let read = 0
  for (let at = 0; at <= until && read < wordsRead; at++) {
    const unit = at < until ? (units[at] as number) : 0
    const kind = foldTable.kind[unit] as number
    if (kind === unitKind.letter || kind === unitKind.digit) {
      if (from < 0) from = at
      hash = hashUnit(hash, lowerOf[unit] as number)
      continue
    }
    if (from < 0 || kind === unitKind.ignorable) continue
    read++
    // One letter says little: sizes, initials, words pulled apart.
    const spoken = at - from > 1 && at - from <= wordMaximum ? words.get(hash) : undefined
    if (spoken) for (const language of spoken) votes[language] = (votes[language] as number) + 1 / spoken.length
    from = -1
    hash = hashSeed
  }
  let first = 0
  for (let language = 1; language < votes.length; language++)
    if ((votes[language] as number) > (votes[first] as number)) first = language
  let second = 0
  for (let language = 0; language < votes.length; language++) {
    if (language !== first && (votes[language] as number) > second) second = votes[language] as number
  }
  const most = votes[first] as number
  const lead = most - second
  if (most < 0.5 || lead === 0) return unknown
  return { language: languages[first] as Language, sure: most >= sureFrom && lead >= sureFrom / 2 }
}

const unknown: Spoken = Object.freeze({ language: 'und', sure: false })
