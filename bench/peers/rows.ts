import { AhoCorasick } from '@monyone/aho-corasick/fast'
import { bufferWriter } from '@vigie/catalog/buffer-writer'
import { compileMatcher, copyUnitsBy, openMatcher } from '@vigie/engine'

/** One engine on one size: `round` reads all texts once and says how much processor time that took and how many hits there were. */
export interface Row {
  readonly engine: string
  readonly semantics: string
  readonly build_ms: number
  readonly load_ms?: number
  readonly image_mb?: number
  round(): Promise<{ readonly cpuMs: number; readonly hits: number }>
  stop?(): void
}

copyUnitsBy(bufferWriter)

/** Beyond this the alternation takes minutes; it is there to show why nobody should. */
const regExpTerms = 2_000
const regExpTexts = 10_000

export interface RowsOptions {
  readonly terms: readonly string[]
  /** As the engine folds them. */
  readonly texts: readonly string[]
  readonly raw: readonly string[]
}

/** The rows of an engine that runs in Node. */
export function rowsOf(engine: string, { terms, texts, raw }: RowsOptions): readonly Row[] {
  if (engine === 'vigie') return vigieRows(terms, texts, raw)
  if (engine === 'monyone') return monyoneRows(terms, texts)
  return regExpRows(terms, texts)
}

function vigieRows(terms: readonly string[], texts: readonly string[], raw: readonly string[]): Row[] {
  const [matcher, build_ms] = timed(() => compileMatcher(terms))
  const [opened, load_ms] = timed(() => openMatcher(matcher.image.slice(0)))
  const image_mb = matcher.image.byteLength / 1e6
  const count = (all: readonly string[]) => () => {
    let hits = 0
    const seen = () => {
      hits++
    }
    for (const text of all) opened.find(text, seen)
    return hits
  }
  return [
    { engine: 'vigie', semantics: 'word-bounded', build_ms, load_ms, image_mb, round: () => measured(count(texts)) },
    {
      engine: 'vigie, texts as received',
      semantics: 'word-bounded, folding included',
      build_ms,
      round: () => measured(count(raw)),
    },
  ]
}

function monyoneRows(terms: readonly string[], texts: readonly string[]): Row[] {
  const [automaton, build_ms] = timed(() => new AhoCorasick([...terms]))
  const count = (counts: (text: string, begin: number, end: number) => boolean) => () => {
    let hits = 0
    for (const text of texts) for (const { begin, end } of automaton.matchInText(text)) if (counts(text, begin, end)) hits++
    return hits
  }
  return [
    { engine: 'monyone-fast', semantics: 'any-substring', build_ms, round: () => measured(count(() => true)) },
    { engine: 'monyone-fast + boundary filter', semantics: 'word-bounded', build_ms, round: () => measured(count(isWhole)) },
  ]
}

function regExpRows(terms: readonly string[], texts: readonly string[]): Row[] {
  if (terms.length > regExpTerms) return []
  const escaped = terms.map((term) => term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).sort((a, b) => b.length - a.length)
  const [pattern, build_ms] = timed(() => new RegExp(escaped.join('|'), 'g'))
  const some = texts.slice(0, regExpTexts)
  const round = async () => {
    const { cpuMs, hits } = await measured(() => some.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0))
    return { cpuMs: (cpuMs * texts.length) / some.length, hits }
  }
  return [{ engine: 'RegExp alternation', semantics: `leftmost-longest substring, ${some.length} texts`, build_ms, round }]
}

const wordSign = /[\p{L}\p{N}]/u
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function isWhole(text: string, begin: number, end: number): boolean {
  return isBoundary(text, begin) && isBoundary(text, end)
}

function isBoundary(text: string, at: number): boolean {
  const [before = ' ', after = ' '] = [text[at - 1], text[at]]
  return !wordSign.test(before) || !wordSign.test(after) || unspaced.test(before) || unspaced.test(after)
}

function timed<T>(work: () => T): [T, number] {
  const began = performance.now()
  const result = work()
  return [result, performance.now() - began]
}

/** Processor time of this process, user and system; garbage collection included. */
export async function measured(work: () => number): Promise<{ readonly cpuMs: number; readonly hits: number }> {
  const began = process.cpuUsage()
  const hits = work()
  const { user, system } = process.cpuUsage(began)
  return { cpuMs: (user + system) / 1000, hits }
}
