import { type Group, groups, type Language, languages } from '@vigie/engine'
import type { CatalogFile, Report } from './catalog-file.ts'

/** The files of a catalogue by what they hold, with what their names say; no row repeats it. */
export interface SortedFiles {
  readonly singles: Map<SingleFile, CatalogFile>
  readonly taxa: { file: CatalogFile; group: Group }[]
  readonly terms: { file: CatalogFile; group: Group; language: Language }[]
  readonly words: { file: CatalogFile; folder: WordFolder; language: Language }[]
}

/** Files that every catalogue has once. */
const singleFiles = [
  'instruments.yaml',
  'counting.yaml',
  'inflections.yaml',
  'languages.yaml',
  'weights.yaml',
  'policies/model.yaml',
] as const
export type SingleFile = (typeof singleFiles)[number]

const wordFolders = ['products', 'cues', 'exclusions', 'codewords'] as const
export type WordFolder = (typeof wordFolders)[number]

/** A file whose name does not say what it holds is reported and left out. */
export function sortFiles(files: readonly CatalogFile[], reportOn: (file: string) => Report): SortedFiles {
  const sorted: SortedFiles = { singles: new Map(), taxa: [], terms: [], words: [] }
  for (const file of files) {
    const path = file.file
    const [place = '', name = ''] = path.split('/')
    const single = singleFiles.find((candidate) => candidate === path)
    const folder = wordFolders.find((candidate) => candidate === place)
    const group = groups.find((candidate) => name.startsWith(`${candidate}.`))
    const language = languages.find((candidate) => name.endsWith(`${candidate}.csv`))

    if (single) sorted.singles.set(single, file)
    else if (group && path === `taxa/${group}.yaml`) sorted.taxa.push({ file, group })
    else if (group && language && path === `terms/${group}.${language}.csv`) sorted.terms.push({ file, group, language })
    else if (folder && language && path === `${folder}/${language}.csv`) sorted.words.push({ file, folder, language })
    else reportOn(path)(1, `is not a name of the catalogue; expected ${expectedName(place, name)}`)
  }
  return sorted
}

function expectedName(place: string, name: string): string {
  const oneGroup = `<group> one of ${groups.join(', ')}`
  const oneLanguage = `<language> one of ${languages.join(', ')}`
  if (name === '' || place === 'policies') return singleFiles.join(', ')
  if (place === 'taxa') return `<group>.yaml, ${oneGroup}`
  if (place === 'terms') return `<group>.<language>.csv, ${oneGroup}, ${oneLanguage}`
  return `<language>.csv, ${oneLanguage}`
}
