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

/** `development`: to see what goes wrong, and to fit weights. `test`: to measure only. */
export type Half = 'development' | 'test'

const folders: Readonly<Record<Half, URL>> = {
  development: new URL('../packages/engine/corpus/', import.meta.url),
  test: new URL('../packages/engine/corpus/test/', import.meta.url),
}

/** One half of the corpus, file by file in the order of their names. */
export function readCorpus(half: Half): readonly LabelledListing[] {
  const files = readdirSync(folders[half]).filter((file) => file.endsWith('.ndjson'))
  return files.sort().flatMap((file) => {
    const lines = readFileSync(new URL(file, folders[half]), 'utf8').split('\n')
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as LabelledListing)
  })
}
