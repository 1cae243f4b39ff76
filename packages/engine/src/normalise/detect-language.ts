import type { Language } from '../vocabulary.ts'
import { type Reading, tokenLength, tokenText } from './reading.ts'
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

/**
 * The language of a text: by its script where that decides, else by its function words. `und` when neither says.
 * `words` maps a folded function word to the languages that use it.
 */
export function detectLanguage(reading: Reading, words: ReadonlyMap<string, readonly Language[]>): Language | 'und' {
  const sample = reading.text.slice(0, 2_000)
  for (const [language, script] of scripts) if (isMostly(sample, script)) return language
  const votes = new Map<Language, number>()
  for (let token = 0; token < Math.min(reading.tokenCount, tokensRead); token++) {
    if (reading.kind[token] !== tokenKind.word || tokenLength(reading, token) > wordMaximum || isSpelledOut(reading, token))
      continue
    const spoken = words.get(tokenText(reading, token))
    for (const language of spoken ?? [])
      votes.set(language, (votes.get(language) ?? 0) + 1 / (spoken as readonly Language[]).length)
  }
  const ranked = [...votes].sort((a, b) => b[1] - a[1])
  const [first, second] = ranked
  if (!first || first[1] < 0.5 || (second && second[1] === first[1])) return 'und'
  return first[0]
}

/** One letter beside another is part of a word pulled apart, not "a" or "o". */
function isSpelledOut(reading: Reading, token: number): boolean {
  if (tokenLength(reading, token) > 1) return false
  const isLone = (other: number) => other >= 0 && other < reading.tokenCount && tokenLength(reading, other) === 1
  return isLone(token - 1) || isLone(token + 1)
}

/** More than a fifth of the letters: adverts in Chinese or Thai are full of Latin brand names and digits. */
function isMostly(sample: string, script: RegExp): boolean {
  if (!script.test(sample)) return false
  const global = new RegExp(script.source, 'g')
  const own = sample.match(global)?.length ?? 0
  const letters = sample.match(/\p{L}/gu)?.length ?? 1
  return own * 5 > letters
}
