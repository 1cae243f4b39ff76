import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '../../..')

/** What the pages are made from. A build stands in a folder named after the fingerprint of these. */
const sources = ['web', 'words', 'engine/src', 'casework/src', 'contract/src']
  .map((folder) => `packages/${folder}`)
  .concat('package-lock.json')
const neverSources = ['dist', 'node_modules', 'screenshots', 'e2e']

/**
 * Build the pages when there is no build of these very sources yet (by content, so that a checkout of an older version counts
 * too), and return their folder. Takes a few seconds; says one line when it builds. Safe when two programs start at once: each
 * builds aside and moves the whole in place. Throws with the builder's own words when the build fails.
 */
export function buildWebIfStale(say: (line: string) => void): string {
  const builds = join(root, 'packages/web/dist')
  const name = fingerprint(root, sources)
  const built = join(builds, name)
  if (existsSync(built)) return built

  const start = performance.now()
  const aside = join(builds, `building-${process.pid}`)
  buildWeb(join(root, 'packages/web'), aside)
  moveInPlace(aside, built)
  for (const old of outdated(builds)) rmSync(join(builds, old), { recursive: true, force: true })
  say(`Built the pages in ${((performance.now() - start) / 1000).toFixed(1)} s.`)
  return built
}

/** Builds beyond the newest four: a server that still runs may be serving one of the last. */
export function outdated(builds: string): string[] {
  const madeAt = (name: string): number => statSync(join(builds, name)).mtimeMs
  return readdirSync(builds)
    .filter((name) => !name.startsWith('building-'))
    .sort((one, other) => madeAt(other) - madeAt(one))
    .slice(4)
}

/** A hash over the names and contents of files and of all that folders hold, tests apart. */
export function fingerprint(base: string, paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesIn(join(base, path))).sort()) {
    hash
      .update(`${relative(base, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !neverSources.includes(entry.name) && !/\.test\.ts$|\.md$/.test(entry.name))
    .flatMap((entry) => filesIn(join(path, entry.name)))
}

function buildWeb(folder: string, into: string): void {
  const vite = join(createRequire(join(folder, 'package.json')).resolve('vite/package.json'), '../bin/vite.js')
  const build = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn', '--outDir', into], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (build.status === 0) return

  rmSync(into, { recursive: true, force: true })
  throw new Error(`The pages could not be built:\n${build.stdout}${build.stderr}${build.error ?? ''}`)
}

function moveInPlace(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    // Another program was first; its build is of the same sources.
    rmSync(from, { recursive: true, force: true })
    if (!existsSync(to)) throw error
  }
}
