import { readdirSync, readFileSync } from 'node:fs'

/** A listing of the project's own corpus, with what the engine ought to say of it (`packages/engine/corpus/README.md`). */
export interface LabelledListing {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly language: string
  readonly label: { readonly offered: boolean; readonly group: string | null; readonly product: string | null }
  readonly note: string
}

const folder = new URL('../packages/engine/corpus/', import.meta.url)

/** The whole corpus, file by file in the order of their names. */
export function readCorpus(): readonly LabelledListing[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ndjson'))
  return files.sort().flatMap((file) => {
    const lines = readFileSync(new URL(file, folder), 'utf8').split('\n')
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as LabelledListing)
  })
}
