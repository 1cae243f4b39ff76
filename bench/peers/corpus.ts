import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export interface Corpus {
  /** Where the texts and terms come from, for the report. */
  readonly name: string
  /** Listings as NDJSON. */
  readonly lines: readonly string[]
  readonly texts: readonly string[]
  readonly terms: readonly string[]
}

/** Real texts and names from a folder with `corpus.ndjson.gz` and `terms-200k.txt.gz` when it is there, else the project's own. */
export function readCorpus(folder: string): Corpus {
  const corpus = join(folder, 'corpus.ndjson.gz')
  const terms = join(folder, 'terms-200k.txt.gz')
  if (!existsSync(corpus) || !existsSync(terms)) return makeCorpus()
  const lines = linesOf(corpus)
  return { name: 'real texts and names', lines, texts: lines.map(textOfLine), terms: linesOf(terms) }
}

function linesOf(path: string): readonly string[] {
  return gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean)
}

function textOfLine(line: string): string {
  const { title = '', description = '' } = JSON.parse(line) as { title?: string; description?: string }
  return `${title}\n${description}`
}

const syllables = 'ka lo mi ren tas vel dor pin gru che sal mon ber tik ou lan fri nes qua zor'.split(' ')
const characters = '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动'

/** The same on every machine: made-up words in two scripts, with one name in every third text. */
function makeCorpus(): Corpus {
  const next = seeded(20_261_122)
  const word = () => Array.from({ length: 1 + (next() % 4) }, () => syllables[next() % syllables.length]).join('')
  const name = () => `${word()} ${word()}${next() % 3 === 0 ? ` ${word()}` : ''}`
  const terms = [...new Set(Array.from({ length: 210_000 }, name))].slice(0, 200_000)
  const chinese = () => Array.from({ length: 20 + (next() % 80) }, () => characters[next() % characters.length]).join('')
  const lines = Array.from({ length: 60_000 }, (_, number) => {
    const words = Array.from({ length: 20 + (next() % 60) }, word)
    if (next() % 3 === 0) words.splice(next() % words.length, 0, terms[next() % terms.length] as string)
    const description = next() % 8 === 0 ? chinese() : words.join(next() % 5 === 0 ? ', ' : ' ')
    return JSON.stringify({ id: `s${number}`, title: `${word()} ${word()}`, description })
  })
  return { name: 'made-up texts and names (seed 20261122)', lines, texts: lines.map(textOfLine), terms }
}

/** xorshift32. */
function seeded(seed: number): () => number {
  let state = seed | 0
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}
