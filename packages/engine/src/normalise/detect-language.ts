import { createSlots, firstSlot, nextSlot, putInSlots } from '../image/slots.ts'
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
export interface LanguageWords {
  readonly slots: Int32Array
  readonly speakers: readonly (readonly number[])[]
}

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

/** Stands for the letters of any other script. */
const otherScript = written.length + 1
const scriptShift = 16
const scriptMask = 0xf
/** Parts of a word: letters and digits of spaced scripts. */
const inWord = 1 << 20
const unseen = 1 << 21

/** Per code unit: its lower case, 1 + its script's place in `written` or `otherScript`, and what it does to a word. */
const speech: Uint32Array = Uint32Array.from({ length: 65_536 }, (_, unit) => {
  const kind = foldTable.kind[unit]
  const own = scripts.find(([, first, last]) => first <= unit && unit <= last)
  const isLetter = kind === unitKind.letter || kind === unitKind.character
  const script = own ? written.indexOf(own[0]) + 1 : isLetter ? otherScript : 0
  const part = kind === unitKind.letter || kind === unitKind.digit ? inWord : kind === unitKind.ignorable ? unseen : 0
  return lowerOf(unit) | (script << scriptShift) | part
})

function lowerOf(unit: number): number {
  const lower = String.fromCharCode(unit).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : unit
}

/** The table that `detectLanguage` reads: each language's function words ("the", "avec"). */
export function languageWords(
  entries: readonly { readonly language: Language; readonly words: readonly string[] }[],
): LanguageWords {
  const speakersOf = new Map<number, number[]>()
  for (const { language, words } of entries) {
    for (const word of words) {
      let hash: number = hashSeed
      for (let i = 0; i < word.length; i++) hash = hashUnit(hash, lowerOf(word.charCodeAt(i)))
      speakersOf.set(hash, [...(speakersOf.get(hash) ?? []), languages.indexOf(language)])
    }
  }
  // Three quarters stay empty: most words are no function words, and an empty slot says so at once.
  const slots = createSlots(speakersOf.size * 4)
  const speakers = [...speakersOf.values()]
  for (const [number, hash] of [...speakersOf.keys()].entries()) putInSlots(slots, hash, number)
  return { slots, speakers }
}

const letters = new Int32Array(written.length + 1)
/** Votes per language, used again for each text. */
const votes = new Float64Array(languages.length)

/**
 * The language of a text: by its script where that decides, else by its function words, accents and all ("für" is no fur).
 * `und` when neither says.
 */
export function detectLanguage(units: Uint16Array, length: number, words: LanguageWords): Spoken {
  const until = Math.min(length, unitsRead)
  letters.fill(0)
  votes.fill(0)
  const { slots, speakers } = words
  let from = -1
  let hash: number = hashSeed
  let read = 0
  let others = 0
  for (let at = 0; at <= until; at++) {
    const what = at < until ? (speech[units[at] as number] as number) : 0
    const script = (what >> scriptShift) & scriptMask
    // Counted in a local: most letters of most texts are of no script that decides.
    if (script === otherScript) others++
    else if (script !== 0) letters[script] = (letters[script] as number) + 1
    if ((what & inWord) !== 0) {
      if (from < 0) from = at
      hash = hashUnit(hash, what & 0xffff)
      continue
    }
    if (from < 0 || (what & unseen) !== 0) continue
    // One letter says little: sizes, initials, words pulled apart.
    if (read++ < wordsRead && at - from > 1 && at - from <= wordMaximum) vote(slots, speakers, hash)
    from = -1
    hash = hashSeed
  }
  // More than a fifth of the letters: adverts in Chinese or Thai are full of Latin brand names and digits.
  let all = others
  for (let script = 1; script <= written.length; script++) all += letters[script] as number
  for (let script = 1; script <= written.length; script++) {
    if ((letters[script] as number) * 5 > all) return { language: written[script - 1] as Language, sure: true }
  }
  return countVotes()
}

function vote(slots: Int32Array, speakers: LanguageWords['speakers'], hash: number): void {
  for (let slot = firstSlot(slots, hash); slots[slot + 1] !== 0; slot = nextSlot(slots, slot)) {
    if (slots[slot] !== hash) continue
    const spoken = speakers[(slots[slot + 1] as number) - 1] as readonly number[]
    for (let i = 0; i < spoken.length; i++) {
      const language = spoken[i] as number
      votes[language] = (votes[language] as number) + 1 / spoken.length
    }
    return
  }
}

function countVotes(): Spoken {
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
