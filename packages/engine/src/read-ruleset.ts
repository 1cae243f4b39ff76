import { openIndex } from './image/image-index.ts'
import { type Image, openImage } from './image/open-image.ts'
import type { Rest } from './image/rest.ts'
import { termInts } from './image/sections.ts'
import { functionWords } from './language/function-words.ts'
import type { Ruleset } from './ruleset.ts'
import type { Meaning, TermEntry } from './ruleset-source.ts'
import { compileCounting } from './signals/counting.ts'
import { anything } from './signals/wide-exclusions.ts'
import type { Language } from './vocabulary.ts'

/**
 * The ruleset whose image this is. Nothing is copied: a SharedArrayBuffer serves all threads. Throws `ImageUnusable` when the
 * buffer is no image, of another version, cut off or damaged.
 *
 * @example readRuleset(compiled.ruleset.image).id === compiled.ruleset.id
 */
export function readRuleset(buffer: ArrayBufferLike): Ruleset {
  const views = openImage(buffer)
  const rest = JSON.parse(utf8(views.rest)) as Rest
  const term = termReader(views, rest)
  const termCount = views.terms.length / termInts - 1
  let terms: readonly TermEntry[] | undefined
  const covers: (ReadonlySet<string> | undefined)[] = []
  return Object.freeze({
    id: rest.id,
    image: buffer,
    termCount,
    taxa: new Map(rest.taxa.map((entry) => [entry.taxon, entry])),
    get terms() {
      terms ??= Array.from({ length: termCount }, (_, number) => term(number) as TermEntry)
      return terms
    },
    term,
    covers: (number: number) => {
      const meaning = term(number)?.meaning
      if (meaning?.kind !== 'exclusion') return undefined
      covers[number] ??= coveredBy(meaning.covers)
      return covers[number]
    },
    contextOf: new Map(rest.contextOf),
    views,
    index: openIndex(views),
    languages: new Set(rest.spoken),
    functionWords: functionWords(rest.languages),
    counting: compileCounting(rest.counting),
    firstDays: firstDays(rest),
    weights: rest.weights,
    thresholds: rest.thresholds,
  })
}

/** Makes an entry when it is first met, and keeps it. */
function termReader({ terms, texts, meanings, meaningFrom }: Image, { tags, sources, files }: Rest): Ruleset['term'] {
  const termCount = terms.length / termInts - 1
  const met: (TermEntry | undefined)[] = []
  const meant: (Meaning | undefined)[] = []
  const meaningAt = (number: number): Meaning => {
    meant[number] ??= JSON.parse(utf8(meanings.subarray(meaningFrom[number], meaningFrom[number + 1]))) as Meaning
    return meant[number]
  }
  return (number) => {
    if (number < 0 || number >= termCount) return undefined
    const before = met[number]
    if (before) return before
    const at = number * termInts
    const spoken = terms[at + 2] as number
    const entry: TermEntry = {
      at: { file: files[spoken >> 8] as string, line: terms[at + 4] as number },
      term: utf8(texts.subarray(terms[at], terms[at + termInts])),
      language: tags[spoken & 0xff] as Language,
      meaning: meaningAt(terms[at + 1] as number),
      source: sources[terms[at + 3] as number] as string,
    }
    met[number] = entry
    return entry
  }
}

/** Shared memory is copied first, since browsers decode none. */
function utf8(bytes: Uint8Array): string {
  return decoder.decode(bytes.buffer instanceof ArrayBuffer ? bytes : bytes.slice())
}

const decoder = new TextDecoder()

function coveredBy(covers: readonly string[]): ReadonlySet<string> {
  const told = covers.map((what) =>
    what
      .replaceAll('_', ' ')
      .replace(/^(group|product):(.*)$/, restoreName)
      .toLowerCase(),
  )
  return new Set(told.length === 0 ? [anything] : told)
}

/** Names of groups and products keep their underscores; only terms write them for spaces. */
function restoreName(_: string, kind: string, name: string): string {
  return `${kind}:${name.replaceAll(' ', '_')}`
}

function firstDays({ taxa }: Rest): ReadonlyMap<string, string> {
  const days = new Map<string, string>()
  for (const { instrument, from } of taxa.flatMap(({ protection }) => protection)) {
    const first = days.get(instrument)
    if (first === undefined || from < first) days.set(instrument, from)
  }
  return days
}
