/** One file of the catalogue as text; `file` is its path inside the catalogue's folder, with `/` ("terms/elephant.en.csv"). */
export interface CatalogFile {
  readonly file: string
  readonly text: string
}

/** Takes note of one thing wrong in the file at hand. Lines count from 1. */
export type Report = (line: number, problem: string) => void
