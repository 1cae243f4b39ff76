import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CatalogFile } from './catalog-file.ts'

const folders = ['taxa', 'terms', 'products', 'cues', 'exclusions', 'codewords', 'policies'] as const

/**
 * All files of a catalogue, in the order of their paths: the YAML files of the folder itself and everything in its
 * sub-folders of knowledge. Hidden files (editors leave them) are passed over. Throws where the folder cannot be read.
 */
export function readFolder(folder: string): CatalogFile[] {
  const inFolder = new Set(readdirSync(folder))
  const files = [
    ...[...inFolder].filter((name) => name.endsWith('.yaml')),
    ...folders
      .filter((name) => inFolder.has(name))
      .flatMap((name) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`)),
  ]
  return files
    .filter((file) => !/(^|\/)\./.test(file))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))
}
