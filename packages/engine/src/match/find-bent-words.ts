import { hashPair } from '../normalise/hash-units.ts'
import { type Reading, tokenLength, tokenText } from '../normalise/reading.ts'
import { trickBit } from '../normalise/trick-bits.ts'
import { gapKind, tokenFlag } from '../normalise/unit-kind.ts'
import { type Form, type FormIndex, hashText } from './form-index.ts'
import type { Hit } from './hit.ts'
import { leetReadings, shortenedReadings } from './leet-readings.ts'
import { splitHashtag } from './split-hashtag.ts'

/** A longer token is no word that somebody bent. */
const lengthMaximum = 64

interface Reread {
  readonly text: string
  readonly tricks: number
}

/** Look again at the odd tokens: letters written as digits, letters repeated, words run together in a hashtag. */
export function findBentWords(reading: Reading, index: FormIndex, hits: Hit[]): void {
  const odd = new Map<number, readonly Reread[]>()
  for (const token of reading.odd) odd.set(token, rereadings(reading, token))
  for (const [token, rereads] of odd) {
    for (const { text, tricks } of rereads) {
      for (const form of index.single(hashText(text))) addWhole(index, form, text, token, tricks, hits)
      for (const form of index.joined(hashText(text))) addWhole(index, form, text, token, tricks, hits)
    }
    if (((reading.flags[token] as number) & tokenFlag.hashtag) !== 0) splitHashtag(reading, index, token, hits)
  }
  for (const from of startsAround(reading, odd)) startingAt(reading, index, odd, from, hits)
}

/** Where a term of up to four words with a bent one among them may start. */
function startsAround(reading: Reading, odd: ReadonlyMap<number, readonly Reread[]>): ReadonlySet<number> {
  const starts = new Set<number>()
  for (const [token, rereads] of odd) {
    if (rereads.length > 0) for (let from = Math.max(0, token - 3); from <= token; from++) starts.add(from)
  }
  for (const from of starts) if (from + 1 >= reading.tokenCount) starts.delete(from)
  return starts
}

function rereadings(reading: Reading, token: number): readonly Reread[] {
  if (tokenLength(reading, token) > lengthMaximum) return []
  const text = tokenText(reading, token)
  const flags = reading.flags[token] as number
  const leet = (flags & (tokenFlag.digit | tokenFlag.disguise)) !== 0 && isPlausibleLeet(text) ? leetReadings(text) : []
  const bent = leet.map((reread) => ({ text: reread, tricks: trickBit.leet | (reading.tricks[token] as number) }))
  const long = [{ text, tricks: reading.tricks[token] as number }, ...bent].flatMap(({ text, tricks }) =>
    shortenedReadings(text).map((reread) => ({ text: reread, tricks: tricks | trickBit['repeated-letters'] })),
  )
  return [...bent, ...long]
}

/** At least two real letters, and not a number with its unit ("35cm", "70dr", "1911"). */
function isPlausibleLeet(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '').length
  return letters >= 2 && text.length >= 4 && !/^\d+(?:cm|mm|kg|gr?|ml|oz|lb|in|ft|yr|yrs|pcs?|st|nd|rd|th)$/.test(text)
}

function addWhole(index: FormIndex, number: number, text: string, token: number, tricks: number, hits: Hit[]): void {
  const form = index.form(number)
  if (form.tokens.join('') !== text) return
  for (const term of form.terms) hits.push({ term, from: token, to: token, tricks })
}

/** Terms of several words of which one or more is bent: "t1ger sk1n". */
function startingAt(reading: Reading, index: FormIndex, odd: Map<number, readonly Reread[]>, from: number, hits: Hit[]): void {
  for (const first of textsOf(reading, odd, from)) {
    for (const second of textsOf(reading, odd, from + 1)) {
      for (const number of index.pair(hashPair(hashText(first.text), hashText(second.text)))) {
        const form = index.form(number)
        const tricks = agree(reading, odd, form, from)
        if (tricks > 0) for (const term of form.terms) hits.push({ term, from, to: from + form.tokens.length - 1, tricks })
      }
    }
  }
}

function textsOf(reading: Reading, odd: Map<number, readonly Reread[]>, token: number): readonly Reread[] {
  const plain = { text: tokenText(reading, token), tricks: 0 }
  return [plain, ...(odd.get(token) ?? [])]
}

/** Trick bits when every token of the form is there, plain or bent; 0 when one is not, or none is bent. */
function agree(reading: Reading, odd: Map<number, readonly Reread[]>, form: Form, from: number): number {
  let tricks = 0
  for (let i = 0; i < form.tokens.length; i++) {
    const token = from + i
    if (token >= reading.tokenCount || (i > 0 && (reading.gap[token] as number) > gapKind.space)) return 0
    const found = textsOf(reading, odd, token).find(({ text }) => text === form.tokens[i])
    if (!found) return 0
    tricks |= found.tricks
  }
  return tricks
}
