import { type Reading, tokenLength, tokenText } from '../normalise/reading.ts'
import { trickBit } from '../normalise/trick-bits.ts'
import { type Form, type FormIndex, hashText } from './form-index.ts'
import type { Hit } from './hit.ts'
import { leetReadings } from './leet-readings.ts'

const hashtag = trickBit.hashtag
const leet = trickBit.leet

const wordMinimum = 3
const wordMaximum = 24
const tagMaximum = 80

/** A term that ends or starts a hashtag whose rest is unknown must be at least this long: #blackmarketivory, not #scatter. */
const edgeMinimum = 5

/** Words run together behind a `#`: "#tigerskinrug" holds tiger, skin and rug. All hits have the whole hashtag as their place. */
export function splitHashtag(reading: Reading, index: FormIndex, token: number, hits: Hit[]): void {
  if (tokenLength(reading, token) > tagMaximum) return
  const plain = tokenText(reading, token)
  for (const text of [plain, ...leetReadings(plain)]) {
    const words = coverWords(text, index) ?? edgeWords(text, index)
    const tricks = hashtag | (text === plain ? 0 : leet) | (reading.tricks[token] as number)
    for (const form of words) for (const term of form.terms) hits.push({ term, from: token, to: token, tricks })
    if (words.length > 0) return
  }
}

/** The known words that together make up the whole text, fewest first; undefined when there is no such reading. */
function coverWords(text: string, index: FormIndex): readonly Form[] | undefined {
  const best: (readonly Form[] | undefined)[] = [[]]
  for (let end = 1; end <= text.length; end++) {
    for (let start = Math.max(0, end - wordMaximum); start <= end - wordMinimum; start++) {
      const before = best[start]
      if (!before) continue
      const found = wordsAt(text.slice(start, end), index)
      if (found.length > 0 && (!best[end] || before.length + 1 < (best[end]?.length ?? 0))) best[end] = [...before, ...found]
    }
  }
  const cover = best[text.length]
  return cover && cover.length > 1 ? cover : undefined
}

function edgeWords(text: string, index: FormIndex): readonly Form[] {
  for (let length = Math.min(text.length - 1, wordMaximum); length >= edgeMinimum; length--) {
    const found = [...wordsAt(text.slice(0, length), index), ...wordsAt(text.slice(-length), index)]
    if (found.length > 0) return found
  }
  return []
}

function wordsAt(word: string, index: FormIndex): readonly Form[] {
  const key = hashText(word)
  return [...index.single(key), ...index.joined(key)]
    .map((form) => index.form(form))
    .filter((form) => form.tokens.join('') === word)
}
