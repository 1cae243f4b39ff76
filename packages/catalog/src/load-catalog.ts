import { fileURLToPath } from 'node:url'
import { type CatalogLoad, parseCatalog } from './parse-catalog.ts'
import { readFolder } from './read-folder.ts'

const openCatalog = fileURLToPath(new URL('..', import.meta.url))

/**
 * Reads and checks the catalogue in `folder`, by default the open catalogue of this package. Problems come all at once,
 * each with its file (relative to the folder) and line. Throws only where the folder cannot be read.
 */
export function loadCatalog(folder: string = openCatalog): CatalogLoad {
  return parseCatalog(readFolder(folder))
}
