/**
 * How long `screen` takes for texts that nobody writes, by their length: a table in Markdown, microseconds of processor time per
 * thousand UTF-16 units. Where time is linear in length, each row says about the same from left to right.
 * `node bench/linear.ts [--json] [kind …]`; not a test, since a busy machine is slow.
 */
import { openRuleset } from '@vigie/catalog'
import { screen } from '@vigie/engine'
import { nastyTexts } from '@vigie/engine/nasty-texts'

const lengths = [1_000, 10_000, 100_000, 1_000_000]
const ruleset = openRuleset()

/** Processor time in microseconds; of several readings the quickest, since nothing makes a reading too quick. */
function timeToRead(description: string): number {
  const readings = Math.max(2, Math.min(200, Math.round(1_000_000 / description.length)))
  let quickest = Number.POSITIVE_INFINITY
  for (let reading = 0; reading < readings; reading++) {
    const before = process.cpuUsage()
    screen({ title: 'ivory', description }, ruleset, '2026-11-21')
    const { user, system } = process.cpuUsage(before)
    quickest = Math.min(quickest, user + system)
  }
  return quickest
}

function rowOf(kind: string): { readonly kind: string; readonly perThousand: readonly number[] } {
  const textOf = nastyTexts[kind] as (length: number) => string
  timeToRead(textOf(16_000))
  const perThousand = lengths.map((length) => {
    const text = textOf(length)
    return timeToRead(text) / (text.length / 1_000)
  })
  return { kind, perThousand }
}

const asked = process.argv.slice(2).filter((option) => option !== '--json')
const unknown = asked.find((kind) => !nastyTexts[kind])
if (unknown !== undefined) {
  console.error(`No kind of text is called "${unknown}"; there are: ${Object.keys(nastyTexts).join(', ')}.`)
  process.exit(2)
}
const kinds = asked.length > 0 ? asked : Object.keys(nastyTexts)
if (process.argv.includes('--json')) console.log(JSON.stringify({ lengths, rows: kinds.map(rowOf) }))
else {
  console.log(`| text of | ${lengths.map((length) => `${length / 1_000}k`).join(' | ')} |`)
  console.log(`|---|${lengths.map(() => '--:').join('|')}|`)
  for (const kind of kinds) {
    const { perThousand } = rowOf(kind)
    console.log(`| ${kind} | ${perThousand.map((time) => time.toFixed(time < 10 ? 1 : 0)).join(' | ')} |`)
  }
}
