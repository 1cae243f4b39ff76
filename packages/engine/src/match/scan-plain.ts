import { mayHold } from '../image/filter.ts'
import { hashSeed } from '../normalise/hash-units.ts'
import { cutWords, makeRoom, partsNames, type Words, wordTable } from './cut-words.ts'
import { scanUnits } from './scan-units.ts'
import { passesPair, type ScanFilters, type ScanVisitor } from './scan-visitor.ts'

/** The words of the text that is being scanned; room for the next. */
const words: Words = { hashes: new Int32Array(2048), ends: new Int32Array(2048) }

const seed: number = hashSeed

/**
 * `scanUnits` for what asks about words and pairs as they are written, and about nothing bent, joined or spelled out: no branch
 * depends on where words end.
 *
 * @param units hold one unit more, 0, which ends the last word
 */
export function scanPlain(units: Uint16Array, length: number, filters: ScanFilters, visitor: ScanVisitor): void {
  makeRoom(words, length)
  const count = cutWords(units, length, words)
  if (count < 0) scanUnits(units, length, filters, visitor)
  else askAll(units, count, filters, visitor)
}

function askAll(units: Uint16Array, count: number, filters: ScanFilters, visitor: ScanVisitor): void {
  const { hashes, ends } = words
  const { heads } = filters
  const headMask = heads.length - 1
  for (let number = 0; number < count; number++) {
    const hash = hashes[number] as number
    const head = (1 << (hash >>> 27)) | (1 << ((hash >>> 22) & 31))
    if (((heads[hash & headMask] as number) & head) !== head || hash === seed) continue
    const from = number === 0 ? 0 : (ends[number - 1] as number) + 1
    askHead(units, number, from, count, filters, visitor)
  }
}

/** Ask about a word that a name may begin with, alone and with the word behind it. */
function askHead(
  units: Uint16Array,
  number: number,
  from: number,
  count: number,
  filters: ScanFilters,
  visitor: ScanVisitor,
): void {
  const { hashes, ends } = words
  const hash = hashes[number] as number
  if (mayHold(filters.words, hash)) visitor.word(hash, from)
  for (let next = number + 1; next < count; next++) {
    const between = wordTable[units[ends[next - 1] as number] as number] as number
    if ((between & partsNames) !== 0) return
    if (hashes[next] === seed) continue
    passesPair(filters.pairs, hash, hashes[next] as number, from, visitor)
    return
  }
}
