import { createFilter, putInFilter } from '../image/filter.ts'
import { createSlots, firstSlot, nextSlot, putInSlots } from '../image/slots.ts'
import { foldTable } from '../normalise/fold-table.ts'
import { readText } from '../normalise/read-text.ts'
import { unitKind } from '../normalise/unit-kind.ts'
import { type Language, languages } from '../vocabulary.ts'

/** A function word as it is written, accents and all: "für" is no fur. */
interface FunctionWord {
  readonly lower: Uint16Array
  /** The languages that use it, by their place in `languages`. */
  readonly speakers: readonly number[]
}

/** Function words by the hash of their folded letters, as the scan meets them. */
export interface FunctionWords {
  readonly filter: Int32Array
  readonly slots: Int32Array
  readonly words: readonly FunctionWord[]
}

// Bound again in this module: what is imported is looked up anew at each use.
const kinds = foldTable.kind
const ignorable = unitKind.ignorable

/** The words of one letter say little: sizes, initials, words pulled apart. */
const lettersMinimum = 2

const lowerOf: Uint16Array = Uint16Array.from({ length: 65_536 }, (_, unit) => {
  const lower = String.fromCharCode(unit).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : unit
})

/** The table of each language's function words ("the", "avec"); a word of several tokens or of one letter is left out. */
export function functionWords(
  entries: readonly { readonly language: Language; readonly words: readonly string[] }[],
): FunctionWords {
  const speakersOf = new Map<string, number[]>()
  for (const { language, words } of entries) {
    for (const word of words) {
      const lower = word.toLowerCase()
      speakersOf.set(lower, [...(speakersOf.get(lower) ?? []), languages.indexOf(language)])
    }
  }
  const words: FunctionWord[] = []
  const slots = createSlots(speakersOf.size)
  const filter = createFilter(speakersOf.size)
  for (const [word, speakers] of speakersOf) {
    const { tokenCount, hash } = readText(word)
    if (tokenCount !== 1 || word.length < lettersMinimum) continue
    putInSlots(slots, hash[0] as number, words.length)
    putInFilter(filter, hash[0] as number)
    words.push({ lower: Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at)), speakers })
  }
  return { filter, slots, words }
}

/** The folded hashes of all function words: the scan passes over what is neither one of them nor of a name. */
export function hashesOfFunctionWords(entries: readonly { readonly words: readonly string[] }[]): readonly number[] {
  return entries.flatMap(({ words }) => words).map((word) => readText(word).hash[0] as number)
}

/** The languages that use the very word that stands from `from` to `to`, whose folded hash this is; undefined when none does. */
export function speakersOf(
  { slots, words }: FunctionWords,
  hash: number,
  units: Uint16Array,
  from: number,
  to: number,
): readonly number[] | undefined {
  for (let at = firstSlot(slots, hash); slots[at + 1] !== 0; at = nextSlot(slots, at)) {
    if (slots[at] !== hash) continue
    const { lower, speakers } = words[(slots[at + 1] as number) - 1] as FunctionWord
    if (isWritten(lower, units, from, to)) return speakers
  }
  return undefined
}

function isWritten(lower: Uint16Array, units: Uint16Array, from: number, to: number): boolean {
  let read = 0
  for (let at = from; at < to; at++) {
    const unit = units[at] as number
    if (lowerOf[unit] === lower[read]) read++
    else if (kinds[unit] !== ignorable) return false
  }
  return read === lower.length
}
