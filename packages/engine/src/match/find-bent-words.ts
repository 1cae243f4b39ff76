import { hashPair } from '../normalise/hash-units.ts'
import { type Reading, tokenLength, tokenText } from '../normalise/reading.ts'
import { gapKind, tokenFlag } from '../normalise/unit-kind.ts'
import { type FormIndex, hashText, type KnownForm } from './form-index.ts'
import { type Hit, writtenInOne } from './hit.ts'
import { looksAlike } from './look-alike-spellings.ts'
import { isLongWord, type Reread, rereadOdd, rereadSlips } from './reread-token.ts'
import { splitHashtag } from './split-hashtag.ts'
import { maybe } from './word-edges.ts'

type Rereads = ReadonlyMap<number, readonly Reread[]>

/** Look again at odd and at long tokens: letters written as digits, letters repeated, slips, words run together in a hashtag. */
export function findBentWords(reading: Reading, index: FormIndex, hits: Hit[]): void {
  const bent = new Map<number, readonly Reread[]>()
  for (const token of reading.odd) bent.set(token, rereadOdd(reading, token))
  for (let token = 0; token < reading.tokenCount; token++) {
    if (!isLongWord(reading, token)) continue
    const may = index.mayBe(reading.units, reading.unitFrom[token] as number, reading.unitFrom[token + 1] as number)
    const isTag = ((reading.flags[token] as number) & tokenFlag.hashtag) !== 0
    if ((may & maybe.compound) !== 0 && !isTag) addCompound(reading, index, token, hits)
    const slips = (may & maybe.slip) === 0 ? [] : rereadSlips(reading, index, token)
    if (slips.length > 0) bent.set(token, [...(bent.get(token) ?? []), ...slips])
  }
  for (const [token, rereads] of bent) {
    for (const reread of rereads) {
      const hash = hashText(reread.text)
      for (const form of index.single(hash)) addWhole(index.form(form), reread, token, hits)
      for (const form of index.joined(hash)) addWhole(index.form(form), reread, token, hits)
    }
    if (((reading.flags[token] as number) & tokenFlag.hashtag) !== 0) splitHashtag(reading, index, token, hits)
  }
  for (const from of startsAround(reading, bent)) startingAt(reading, index, bent, from, hits)
}

/** Where a term of up to four words with a bent one among them may start. */
function startsAround(reading: Reading, bent: Rereads): ReadonlySet<number> {
  const starts = new Set<number>()
  for (const [token, rereads] of bent) {
    if (rereads.length > 0) for (let from = Math.max(0, token - 3); from <= token; from++) starts.add(from)
  }
  for (const from of starts) if (from + 1 >= reading.tokenCount) starts.delete(from)
  return starts
}

/** Words of a language that writes them as one: "Tigerfell" holds tiger and fur, both at the place of the whole. */
function addCompound(reading: Reading, index: FormIndex, token: number, hits: Hit[]): void {
  const from = reading.unitFrom[token] as number
  const parts = index.compound(reading.units, from, tokenLength(reading, token), reading.hash[token] as number)
  const tricks = writtenInOne | (reading.tricks[token] as number)
  for (const { terms } of parts) for (const term of terms) hits.push({ term, from: token, to: token, tricks })
}

function addWhole(form: KnownForm, { text, tricks, isFor }: Reread, token: number, hits: Hit[]): void {
  if (isFor === 'part' || (isFor === 'name' && !form.names)) return
  const letters = form.tokens.join('')
  if (!isSame(text, letters, form)) return
  for (const term of form.terms) hits.push({ term, from: token, to: token, tricks })
}

/** Terms of several words of which one or more is bent: "t1ger sk1n". */
function startingAt(reading: Reading, index: FormIndex, bent: Rereads, from: number, hits: Hit[]): void {
  for (const first of hashesOf(reading, bent, from)) {
    for (const second of hashesOf(reading, bent, from + 1)) {
      const pair = hashPair(first, second)
      if (!index.holdsPair(pair)) continue
      for (const number of index.pair(pair)) {
        const form = index.form(number)
        const tricks = agree(reading, bent, form, from)
        if (tricks > 0) for (const term of form.terms) hits.push({ term, from, to: from + form.tokens.length - 1, tricks })
      }
    }
  }
}

function hashesOf(reading: Reading, bent: Rereads, token: number): readonly number[] {
  const own = reading.hash[token] as number
  const rereads = bent.get(token)
  return rereads ? [own, ...rereads.map(({ text }) => hashText(text))] : [own]
}

function textsOf(reading: Reading, bent: Rereads, token: number): readonly Reread[] {
  const plain: Reread = { text: tokenText(reading, token), tricks: 0, isFor: 'any' }
  return [plain, ...(bent.get(token) ?? [])]
}

/** Trick bits when every token of the form is there, plain or bent; 0 when one is not, or none is bent. */
function agree(reading: Reading, bent: Rereads, form: KnownForm, from: number): number {
  let tricks = 0
  for (let i = 0; i < form.tokens.length; i++) {
    const token = from + i
    if (token >= reading.tokenCount || (i > 0 && (reading.gap[token] as number) > gapKind.space)) return 0
    const found = textsOf(reading, bent, token).find(({ text }) => isSame(text, form.tokens[i] as string, form))
    if (!found) return 0
    tricks |= found.tricks
  }
  return tricks
}

/** A name is read although letters of it that look alike stand for each other. */
function isSame(text: string, word: string, { names }: KnownForm): boolean {
  return text === word || (names && looksAlike(text, word))
}
