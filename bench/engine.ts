import { parseArgs } from 'node:util'
import { openRuleset } from '@vigie/catalog'
import { foldText, type Listing, screen } from '@vigie/engine'
import { readCorpus } from './peers/corpus.ts'
import { openRows } from './peers/open-rows.ts'
import { measured } from './peers/rows.ts'

/**
 * How fast texts are searched and judged, beside other engines in the same run: rounds are interleaved, processor time is
 * counted, medians are printed. `--json` prints one object on the last line. Real texts are read from `--data` when they are there.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    data: { type: 'string', default: '../shared/data/bench' },
    rounds: { type: 'string', default: '5' },
    engines: { type: 'string', default: 'vigie,monyone,hyperscan,regexp' },
    sizes: { type: 'string', default: '2000,50000,200000' },
  },
})
const rounds = Number(values.rounds)
/** Rounds that are not counted: the language compiles what it sees run often. */
const warmUps = 2
const corpus = readCorpus(values.data)
const mb = corpus.texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
const texts = corpus.texts.map(foldText)
const mean = Math.round(corpus.texts.reduce((sum, text) => sum + text.length, 0) / corpus.texts.length)
console.log(
  `${corpus.name}: ${corpus.texts.length} texts of ${mean} characters on average, ${mb.toFixed(1)} MB; ${warmUps} rounds to warm up, ${rounds} counted, medians`,
)

const sizes = []
for (const size of values.sizes.split(',').map(Number)) {
  const terms = [...new Set(corpus.terms.slice(0, size).map(foldText))].filter(Boolean)
  sizes.push({ terms: size, ...(await compare(terms, size)) })
}
const { verdict, floors } = await judge()
if (values.json) console.log(JSON.stringify({ sizes, verdict, floors }))

async function compare(terms: readonly string[], size: number) {
  const rows = await openRows({ terms, texts, engines: values.engines.split(','), folder: values.data, size })
  const times = rows.map(() => [] as number[])
  const hits = rows.map(() => 0)
  for (let round = -warmUps; round < rounds; round++) {
    for (const [number, row] of rows.entries()) {
      const { cpuMs, hits: found } = await row.round()
      if (round >= 0) times[number]?.push(cpuMs)
      hits[number] = found
    }
  }
  for (const stop of new Set(rows.map((row) => row.stop))) stop?.()
  const [first] = rows
  const measuredRows = rows.map(({ engine, semantics, build_ms }, number) => {
    const seconds = median(times[number] ?? []) / 1000
    return {
      engine,
      semantics,
      texts_per_s: Math.round(texts.length / seconds),
      mb_per_s: round1(mb / seconds),
      hits: hits[number],
      build_ms: Math.round(build_ms),
    }
  })
  console.log(`\n${terms.length} terms`)
  console.table(measuredRows)
  for (const { engine, texts_per_s } of measuredRows.slice(1)) {
    console.log(`vigie reads ${((measuredRows[0]?.texts_per_s ?? 0) / texts_per_s).toFixed(2)} times the texts of ${engine}`)
  }
  return {
    build_ms: Math.round(first?.build_ms ?? 0),
    load_ms: round1(first?.load_ms ?? 0),
    image_mb: round1(first?.image_mb ?? 0),
    rows: measuredRows,
  }
}

/** The whole verdict with the open catalogue, beside a loop that only parses the same lines, and lower-casing. */
async function judge() {
  const ruleset = openRuleset()
  const listings = corpus.lines.map((line) => JSON.parse(line) as Listing)
  const work = {
    verdict: () =>
      listings.reduce((sum, listing) => sum + (screen(listing, ruleset, '2026-11-22').verdict === 'flag' ? 1 : 0), 0),
    json_parse: () => corpus.lines.reduce((sum, line) => sum + ((JSON.parse(line) as Listing).title?.length ?? 0), 0),
    to_lower_case: () => corpus.texts.reduce((sum, text) => sum + text.toLowerCase().length, 0),
  }
  const times = { verdict: [] as number[], json_parse: [] as number[], to_lower_case: [] as number[] }
  for (let round = -warmUps; round < rounds; round++) {
    for (const name of Object.keys(work) as (keyof typeof work)[]) {
      const { cpuMs } = await measured(work[name])
      if (round >= 0) times[name].push(cpuMs)
    }
  }
  const perSecond = (name: keyof typeof work) => Math.round((listings.length / median(times[name])) * 1000)
  const floors = { json_parse: perSecond('json_parse'), to_lower_case: perSecond('to_lower_case') }
  const verdict = { texts_per_s: perSecond('verdict'), terms: ruleset.termCount, flagged: work.verdict() }
  console.log('\nthe whole verdict, and what the language alone costs, texts/s')
  console.table({ ...verdict, ...floors, 'verdict / JSON.parse': Number((verdict.texts_per_s / floors.json_parse).toFixed(2)) })
  return { verdict, floors }
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}

function round1(number: number): number {
  return Math.round(number * 10) / 10
}
