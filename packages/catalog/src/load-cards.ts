import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RulesetSource } from '@vigie/engine'
import type { Card } from './card.ts'
import { type CardsLoad, parseCards } from './parse-cards.ts'

const openCatalog = fileURLToPath(new URL('..', import.meta.url))

/** Reads and checks the cards in the folder `cards` of a catalogue. Problems come all at once, each with its file and line. */
export function loadCards({ taxa }: Pick<RulesetSource, 'taxa'>, folder: string = openCatalog): CardsLoad {
  const files = readdirSync(join(folder, 'cards'))
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => ({ file: `cards/${name}`, text: readFileSync(join(folder, 'cards', name), 'utf8') }))
  return parseCards(files, new Set(taxa.map(({ taxon }) => taxon)))
}

/** The cards in `folder`, by default the open ones. Throws one Error that lists every problem as `file:line`. */
export function openCards(source: Pick<RulesetSource, 'taxa'>, folder?: string): readonly Card[] {
  const load = loadCards(source, folder)
  if (load.ok) return load.cards
  const lines = load.problems.map(({ file, line, problem }) => `  ${file}:${line} ${problem}`)
  throw new Error(`The cards have ${lines.length} problem${lines.length === 1 ? '' : 's'}:\n${lines.join('\n')}`)
}
