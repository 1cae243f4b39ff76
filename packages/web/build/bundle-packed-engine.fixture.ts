import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..', '..', '..')

/** The image of the open catalogue, as a stranger gets it. */
export function buildImage(): Promise<ArrayBuffer> {
  return inEmptyFolder(async (folder) => {
    const file = join(folder, 'wildlife.vgrs')
    runScript(['packages', 'cli', 'bin', 'vigie.mjs'], ['ruleset', 'build', file])
    return new Uint8Array(readFileSync(file)).buffer
  })
}

/** The script that a stranger's bundler makes of the packed library: classic, with all that it exports under `Vigie`. */
export function bundlePackedEngine(): Promise<string> {
  return inEmptyFolder(async (folder) => {
    runScript(['tools', 'install-packed.ts'], ['engine', folder])
    const app = join(folder, 'app')
    writeFileSync(join(app, 'entry.js'), "export * from '@vigie/engine'\n")
    const built = await build({
      root: app,
      configFile: false,
      logLevel: 'error',
      build: { write: false, target: 'es2022', lib: { entry: 'entry.js', formats: ['iife'], name: 'Vigie', fileName: 'vigie' } },
    })
    const [output] = [built].flat()
    const [script, ...others] = output && 'output' in output ? output.output : []
    if (script?.type !== 'chunk' || others.length > 0) throw new Error('the bundler was expected to make one script')
    return script.code
  })
}

function runScript(path: readonly string[], args: readonly string[]): void {
  execFileSync(process.execPath, [join(root, ...path), ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
}

async function inEmptyFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-packed-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
