import { hashSeed, hashUnit } from '../normalise/hash-units.ts'
import { type Reading, tokenLength } from '../normalise/reading.ts'
import { trickBit } from '../normalise/trick-bits.ts'
import { gapKind, tokenKind } from '../normalise/unit-kind.ts'
import type { Form, FormIndex } from './form-index.ts'
import type { Hit } from './hit.ts'

const separators = trickBit.separators

/** A word is put together from at most this many pieces ("i.vo-ry") of at most so many letters in all. */
const piecesMaximum = 4
const lettersMaximum = 40
const lettersMinimum = 4

/**
 * At a token: words cut by a dot, hyphen or underscore ("iv-ory", "rhi.no") and terms of several words written as one ("africangrey").
 * A one-word term is looked for in two to four joined pieces; a term of several words in one token.
 */
export function findJoinedWords(reading: Reading, index: FormIndex, token: number, hits: Hit[]): void {
  if (reading.kind[token] !== tokenKind.word) return
  const hash = reading.hash[token] as number
  if (index.holdsWord(hash)) for (const form of index.joined(hash)) emit(reading, index.form(form), token, token, hits)
  const next = token + 1
  if (next < reading.tokenCount && reading.gap[next] === gapKind.joiner) joinFrom(reading, index, token, hits)
}

function joinFrom(reading: Reading, index: FormIndex, from: number, hits: Hit[]): void {
  let hash = hashSeed
  let letters = 0
  for (let token = from; token < Math.min(from + piecesMaximum, reading.tokenCount); token++) {
    if (token > from && reading.gap[token] !== gapKind.joiner) return
    if (reading.kind[token] !== tokenKind.word) return
    letters += tokenLength(reading, token)
    if (letters > lettersMaximum) return
    for (let i = reading.unitFrom[token] as number; i < (reading.unitFrom[token + 1] as number); i++) {
      hash = hashUnit(hash, reading.units[i] as number)
    }
    if (token === from || letters < lettersMinimum) continue
    for (const form of index.single(hash)) emit(reading, index.form(form), from, token, hits)
  }
}

/** Tokens `from` to `to` hold, without what parts them, exactly the letters of the form. */
function emit(reading: Reading, form: Form, from: number, to: number, hits: Hit[]): void {
  const first = reading.unitFrom[from] as number
  const length = (reading.unitFrom[to + 1] as number) - first
  const letters = form.tokens.join('')
  if (letters.length !== length) return
  for (let i = 0; i < length; i++) if (reading.units[first + i] !== letters.charCodeAt(i)) return
  let tricks = from === to ? 0 : separators
  for (let token = from; token <= to; token++) tricks |= reading.tricks[token] as number
  for (const term of form.terms) hits.push({ term, from, to, tricks })
}
