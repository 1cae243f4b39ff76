/**
 * What `npm pack` runs in the folder of a library package, before (`build`) and after (`restore`).
 *
 * In this workspace packages run from their TypeScript sources; whoever installs one gets JavaScript and declarations. npm packs
 * the manifest as it stands on disk, so that of the workspace steps aside meanwhile.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** The workspace's manifest while the one for packing is in its place; not among the files that are packed. */
const asideName = 'package.workspace.json'

/** Compiles the package in `folder` to `dist/`, and puts the manifest and the licence that are packed into their places. */
export function buildLibrary(folder: string): void {
  restoreLibrary(folder)
  const dist = join(folder, 'dist')
  rmSync(dist, { recursive: true, force: true })
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  execFileSync(process.execPath, [tsc, '-p', join(folder, 'tsconfig.build.json')], { stdio: ['ignore', 2, 2] })
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.d.ts')) nameScripts(join(dist, name))
  }

  const manifestPath = join(folder, 'package.json')
  const manifest = readFileSync(manifestPath, 'utf8')
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
  writeFileSync(join(folder, asideName), manifest)
  writeFileSync(manifestPath, `${JSON.stringify(packedManifest(JSON.parse(manifest)), null, 2)}\n`)
}

/** Undoes `buildLibrary` but for `dist/`, which git does not see. Nothing to do is fine. */
export function restoreLibrary(folder: string): void {
  const aside = join(folder, asideName)
  if (!existsSync(aside)) return
  renameSync(aside, join(folder, 'package.json'))
  rmSync(join(folder, 'LICENSE'), { force: true })
}

/** tsc leaves `./x.ts` in declarations, which older versions of TypeScript do not follow. */
function nameScripts(path: string): void {
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace(/(\bfrom |\bimport\()(['"])(\.{1,2}\/[^'"]+)\.ts\2/g, '$1$2$3.js$2'))
}

/** The manifest for those who install the package: what was built is what they import, and there is nothing to run. */
function packedManifest({ scripts: _, exports: __, ...manifest }: Record<string, unknown>): Record<string, unknown> {
  return { ...manifest, exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } } }
}

if (import.meta.main) {
  const [what] = process.argv.slice(2)
  if (what === 'build') buildLibrary(process.cwd())
  else if (what === 'restore') restoreLibrary(process.cwd())
  else throw new Error(`Usage: node pack-library.ts build|restore, in the folder of the package; found "${what}".`)
}
