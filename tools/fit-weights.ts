// Fits the weights of the score on the project's own corpus and prints what they were and would be. With --write it writes them
// into packages/catalog/weights.yaml; the reasons and comments there stay.
import { readFileSync, writeFileSync } from 'node:fs'
import { openRuleset } from '@vigie/catalog'
import { explain } from '@vigie/engine'
import { fitLogistic, type Row } from './fit-logistic.ts'
import { brierScore, chancesOf, crossValidate, type Given, logLoss, reliability } from './measure-fit.ts'
import { type LabelledListing, readCorpus } from './read-corpus.ts'

const weightsFile = new URL('../packages/catalog/weights.yaml', import.meta.url)
/** The lists in force do not weigh; any day would do. */
const day = '2026-11-22'

const ruleset = openRuleset()
const signals = Object.keys(ruleset.weights)
const present = Object.values(ruleset.weights)
const listings = readCorpus('development')
const rows = listings.map(asRow).filter(({ seen }) => seen.length > 0)
/** A corpus that was put together half and half says nothing of how many listings offer wildlife; every row shows these two. */
const held = [signals.indexOf('base'), signals.indexOf('name')]
const fit = (some: readonly Row[]) => fitLogistic(some, present, { held })
const fitted = fit(rows).map((weight) => Math.round(weight * 10) / 10)

print(`${listings.length} listings, ${rows.length} of which name something; the others are passed whatever the weights.\n`)
print('signal                     now   fitted   seen')
for (const [index, signal] of signals.entries()) {
  const count = rows.filter(({ seen }) => seen.includes(index)).length
  print(`${signal.padEnd(24)}${decimal(present[index])}   ${decimal(fitted[index])}   ${String(count).padStart(4)}`)
}
print('\n                         log-loss    Brier')
printLoss('now', chancesOf(rows, present))
printLoss('fitted, on what it saw', chancesOf(rows, fitted))
printLoss('fitted, cross-validated', crossValidate(rows, fit))
printReliability('now', chancesOf(rows, present))
printReliability('fitted, cross-validated', crossValidate(rows, fit))
if (process.argv.includes('--write')) writeFileSync(weightsFile, withWeights(readFileSync(weightsFile, 'utf8')))

/** The signals of the heaviest thing that the engine sees in a listing. */
function asRow({ label, ...listing }: LabelledListing): Row {
  const { weighed } = explain(listing, ruleset, day, 'en')
  return { seen: weighed.map(({ signal }) => signals.indexOf(signal)), offered: label.offered }
}

function withWeights(yaml: string): string {
  return signals.reduce(
    (text, signal, index) =>
      text.replace(
        new RegExp(`(\\{ signal: ${signal}, weight: )-?[\\d.]+`),
        (_, before: string) => `${before}${(fitted[index] ?? 0).toFixed(1)}`,
      ),
    yaml,
  )
}

function printLoss(name: string, given: readonly Given[]): void {
  print(`${name.padEnd(24)}   ${logLoss(given).toFixed(4)}   ${brierScore(given).toFixed(4)}`)
}

function printReliability(name: string, given: readonly Given[]): void {
  print(`\nReliability, ${name}: of those given a chance of about so much, how many came true`)
  for (const { from, count, given: chance, came } of reliability(given)) {
    print(
      `${from.toFixed(1)}–${(from + 0.1).toFixed(1)}   ${chance.toFixed(2)}   ${came.toFixed(2)}   ${String(count).padStart(4)}`,
    )
  }
}

function decimal(weight: number | undefined): string {
  return (weight ?? 0).toFixed(1).padStart(6)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
