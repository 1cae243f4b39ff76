import type { Language } from '../vocabulary.ts'
import { type Reading, tokenLength } from './reading.ts'
import { tokenKind } from './unit-kind.ts'

/** Longer words are no function words; not looking them up keeps long texts fast. */
const wordMaximum = 14
/** So many tokens suffice to tell a language. */
const tokensRead = 400

const scripts: readonly (readonly [Language, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/],
  ['ko', /[\uac00-\ud7a3\u1100-\u11ff]/],
  ['zh', /[\u4e00-\u9fff\u3400-\u4dbf]/],
  ['th', /[\u0e00-\u0e7f]/],
  ['ar', /[\u0600-\u06ff]/],
  ['hi', /[\u0900-\u097f]/],
  ['ru', /[\u0400-\u04ff]/],
]

/** What a text speaks, and whether enough of it says so to leave out what only another language means. */
export interface Spoken {
  readonly language: Language | 'und'
  readonly sure: boolean
}

/** So many more votes than the next language, and as many in all, make sure. */
const sureFrom = 2

/**
 * The language of a text: by its script where that decides, else by its function words, accents and all ("für" is no fur).
 * `und` when neither says. `words` maps a function word in lower case to the languages that use it.
 */
export function detectLanguage(reading: Reading, words: ReadonlyMap<string, readonly Language[]>): Spoken {
  const sample = reading.text.slice(0, 2_000)
  for (const [language, script] of scripts) if (isMostly(sample, script)) return { language, sure: true }
  const votes = new Map<Language, number>()
  for (let token = 0; token < Math.min(reading.tokenCount, tokensRead); token++) {
    if (reading.kind[token] !== tokenKind.word || tokenLength(reading, token) > wordMaximum || isLoneLetter(reading, token))
      continue
    const spoken = words.get(reading.text.slice(reading.start[token], reading.end[token]).toLowerCase()) ?? []
    for (const language of spoken) votes.set(language, (votes.get(language) ?? 0) + 1 / spoken.length)
  }
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1])
  const lead = (first?.[1] ?? 0) - (second?.[1] ?? 0)
  if (!first || first[1] < 0.5 || lead === 0) return { language: 'und', sure: false }
  return { language: first[0], sure: first[1] >= sureFrom && lead >= sureFrom / 2 }
}

/** One letter says little: sizes, initials, words pulled apart. French "à" and "y", Spanish "y" are not missed among the rest. */
function isLoneLetter(reading: Reading, token: number): boolean {
  return tokenLength(reading, token) === 1
}

/** More than a fifth of the letters: adverts in Chinese or Thai are full of Latin brand names and digits. */
function isMostly(sample: string, script: RegExp): boolean {
  if (!script.test(sample)) return false
  const global = new RegExp(script.source, 'g')
  const own = sample.match(global)?.length ?? 0
  const letters = sample.match(/\p{L}/gu)?.length ?? 1
  return own * 5 > letters
}
