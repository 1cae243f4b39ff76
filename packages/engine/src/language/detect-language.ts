import { mayHold } from '../image/filter.ts'
import type { Reading } from '../normalise/reading.ts'
import type { FunctionWords } from './function-words.ts'
import { Hearing } from './hear-words.ts'
import { isForeignScript, tellScript, unitsRead } from './tell-script.ts'
import { foreignSpoken, type Spoken } from './votes.ts'

/**
 * The language of a text that was read: by its script where that decides, else by its function words, accents and all ("für" is no
 * fur). `und` when neither says.
 *
 * @param units of the text, which the places of the reading point to
 */
export function detectLanguage(units: Uint16Array, reading: Reading, words: FunctionWords): Spoken {
  const written = tellScript(units, reading.text.length)
  if (written) return { language: written, sure: true }
  const filter = hearing.begin(units, words)
  const { hash, start, end, tokenCount } = reading
  for (let token = 0; token < tokenCount && (start[token] as number) < unitsRead; token++) {
    const own = hash[token] as number
    if (mayHold(filter, own)) hearing.hear(own, start[token] as number, end[token] as number)
  }
  const heard = hearing.count()
  return heard.language === 'und' && isForeignScript(units, reading.text.length) ? foreignSpoken : heard
}

const hearing = new Hearing()
