/**
 * Packs a library of the workspace and installs it, for tests, as a stranger does: `npm pack`, then `npm install` of the tarball into
 * an empty folder, without any registry. `node tools/install-packed.ts <package> <folder>` does it from the command line.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** What `npm pack` packed, by path. */
export interface Packed {
  readonly files: readonly string[]
}

/**
 * Install packages/`name` into `folder`/app. It is packed from a copy: the workspace's manifest steps aside meanwhile, and others may
 * be reading it.
 */
export function installPacked(name: string, folder: string): Packed {
  const copy = join(folder, 'workspace')
  const library = join(copy, 'packages', name)
  const app = join(folder, 'app')
  for (const path of [library, join(copy, 'tools'), app]) mkdirSync(path, { recursive: true })
  for (const path of ['tsconfig.json', 'LICENSE', 'tools/pack-library.ts', `packages/${name}`]) {
    cpSync(join(root, path), join(copy, path), { recursive: true, filter: (source) => !/[/\\](dist|node_modules)$/.test(source) })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')

  const run = (args: readonly string[], cwd: string) => runNpm([...args, '--offline', `--cache=${join(folder, 'cache')}`], cwd)
  const [packed] = JSON.parse(run(['pack', '--json', `--pack-destination=${folder}`], library)) as {
    readonly filename: string
    readonly files: readonly { readonly path: string }[]
  }[]
  if (!packed) throw new Error(`npm pack told nothing of packages/${name}`)
  writeFileSync(join(app, 'package.json'), '{ "name": "app", "private": true, "type": "module" }\n')
  run(['install', '--no-audit', '--no-fund', join(folder, packed.filename)], app)
  return { files: packed.files.map(({ path }) => path) }
}

/** npm as it runs us, else the one on the PATH. */
function runNpm(args: readonly string[], cwd: string): string {
  const running = process.env.npm_execpath
  const [command, before] = running?.endsWith('.js') ? [process.execPath, [running]] : ['npm', []]
  return execFileSync(command, [...before, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

if (import.meta.main) {
  const [name, folder] = process.argv.slice(2)
  if (!name || !folder) throw new Error('Usage: node tools/install-packed.ts <package> <folder>')
  console.log(JSON.stringify(installPacked(name, folder)))
}
