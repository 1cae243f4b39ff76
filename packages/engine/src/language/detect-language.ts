import { type ScanVisitor, scanUnits } from '../match/scan-units.ts'
import type { FunctionWords } from './function-words.ts'
import { Hearing } from './hear-words.ts'
import { tellScript, unitsRead } from './tell-script.ts'
import type { Spoken } from './votes.ts'

/**
 * The language of a text: by its script where that decides, else by its function words, accents and all ("für" is no fur).
 * `und` when neither says.
 *
 * @param units hold one unit more, 0
 */
export function detectLanguage(units: Uint16Array, length: number, words: FunctionWords): Spoken {
  const written = tellScript(units, length)
  if (written) return { language: written, sure: true }
  const filter = hearing.begin(units, words)
  scanUnits(units, Math.min(length, unitsRead), { words: nothing, pairs: nothing, functionWords: filter }, listener)
  return hearing.count()
}

const hearing = new Hearing()
/** A filter that nothing passes. */
const nothing = new Int32Array(1)

/** Hears function words and nothing else. */
const listener: ScanVisitor = {
  isPlain: true,
  functionWord: (hash, from, to) => hearing.hear(hash, from, to),
  word: () => false,
  pair: () => false,
  long: () => false,
  odd: () => false,
  pieces: () => false,
  spelled: () => false,
}
