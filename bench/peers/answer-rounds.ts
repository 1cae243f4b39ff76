/** One engine in a process of its own: `answer-rounds.ts ENGINE FOLDER SIZE`. It says what it built, then answers each row's number. */
import { foldText } from '@vigie/engine'
import { readCorpus } from './corpus.ts'
import { rowsOf } from './rows.ts'

const [engine = '', folder = '', size = ''] = process.argv.slice(2)
const corpus = readCorpus(folder)
const terms = termsOf(corpus.terms, Number(size))
const rows = rowsOf(engine, { terms, texts: corpus.texts.map(foldText), raw: corpus.texts })
process.on('message', async (number: number) => process.send?.(await rows[number]?.round()))
process.send?.(rows.map(({ round: _, ...facts }) => facts))

function termsOf(all: readonly string[], count: number): readonly string[] {
  return [...new Set(all.slice(0, count).map(foldText))].filter(Boolean)
}
