import assert from 'node:assert/strict'
import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { installPacked } from './install-packed.ts'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'vigie-packed-'))
const app = join(folder, 'app')
const installed = join(app, 'node_modules', '@vigie', 'engine')
let files: readonly string[] = []
before(() => {
  files = installPacked('engine', folder).files
})
after(() => rmSync(folder, { recursive: true, force: true }))

const quietly: ExecFileSyncOptionsWithStringEncoding = { cwd: app, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }

/** Runs a plain script in the application's folder, and gives what it printed. */
function runScript(name: string, text: string): string {
  writeFileSync(join(app, name), text)
  return execFileSync(process.execPath, [name], quietly)
}

/** What the repository's tsc says of a file in the application's folder: nothing when all is well. */
function typeFaults(name: string, text: string): string {
  writeFileSync(join(app, name), text)
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--skipLibCheck', 'false']
  const plain = ['--noEmit', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2023', '--types', '']
  try {
    return execFileSync(process.execPath, [tsc, ...strict, ...plain, '--ignoreConfig', name], quietly)
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}

test('npm pack packs what was built, and no source or test of the workspace', () => {
  assert.deepEqual(
    files.filter((path) => !path.startsWith('dist/')),
    ['DESIGN.md', 'LICENSE', 'README.md', 'package.json'],
  )
  assert.ok(files.includes('dist/index.js') && files.includes('dist/index.d.ts'))
  assert.deepEqual(
    files.filter((path) => /(fixture|\.test)\.|(?<!\.d)\.ts$/.test(path)),
    [],
  )
})

test('npm pack leaves the manifest and the folder of the workspace as they were', () => {
  const packed = join(folder, 'workspace', 'packages', 'engine')
  const ours = join(root, 'packages', 'engine')
  assert.equal(readFileSync(join(packed, 'package.json'), 'utf8'), readFileSync(join(ours, 'package.json'), 'utf8'))
  assert.deepEqual(
    readdirSync(packed).filter((name) => name !== 'dist' && !existsSync(join(ours, name))),
    [],
  )
})

test('a packing that broke off is mended by the next', () => {
  const copy = join(folder, 'broken-off')
  cpSync(join(folder, 'workspace'), copy, { recursive: true, verbatimSymlinks: true })
  const library = join(copy, 'packages', 'engine')
  const manifest = readFileSync(join(library, 'package.json'), 'utf8')
  const step = (what: string) =>
    execFileSync(process.execPath, [join(copy, 'tools', 'pack-library.ts'), what], { ...quietly, cwd: library })
  step('build')
  const packed = readFileSync(join(library, 'package.json'), 'utf8')
  assert.notEqual(packed, manifest)
  step('build')
  assert.equal(readFileSync(join(library, 'package.json'), 'utf8'), packed)
  step('restore')
  step('restore')
  assert.equal(readFileSync(join(library, 'package.json'), 'utf8'), manifest)
})

test('@vigie/engine installs without a registry, and brings nothing else', () => {
  const lock = JSON.parse(readFileSync(join(app, 'package-lock.json'), 'utf8')) as { packages: Record<string, unknown> }
  assert.deepEqual(Object.keys(lock.packages), ['', 'node_modules/@vigie/engine'])
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Record<string, unknown>
  assert.deepEqual([manifest.dependencies, manifest.peerDependencies, manifest.scripts], [undefined, undefined, undefined])
  const outside = readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js') || name.endsWith('.d.ts'))
    .flatMap(
      (name) =>
        readFileSync(join(installed, 'dist', name), 'utf8').match(/(?:from|import\() ?'(?!\.{1,2}\/[^']*\.js')[^']*'/g) ?? [],
    )
  assert.deepEqual(outside, [])
})

test('the examples of its README run as plain JavaScript, and print what they say', () => {
  const vigie = join(root, 'packages', 'cli', 'bin', 'vigie.mjs')
  execFileSync(process.execPath, [vigie, 'ruleset', 'build', 'wildlife.vgrs'], quietly)
  const examples = [...readFileSync(join(installed, 'README.md'), 'utf8').matchAll(/```js\n([\s\S]*?)```/g)]
  const [withCatalogue = '', withOwn = ''] = examples.map(([, text = ''], at) => runScript(`example-${at}.js`, text))
  assert.equal(examples.length, 2)
  assert.match(withCatalogue, /^flag Elephantidae\n/)
  assert.match(withCatalogue, /field: 'title',\n\s+start: 5,\n\s+end: 10,\n\s+text: '1v0ry',\n\s+undone: \[ 'leet' \]/)
  assert.match(withCatalogue, /ivoire/)
  assert.equal(withOwn, 'flag\npass\n')
})

const typed = `import { type Listing, readRuleset, screen, type Verdict } from '@vigie/engine'

export function judge(listing: Listing, image: ArrayBuffer): Verdict['decision'] {
  const { decision, offers, findings } = screen(listing, readRuleset(image), '2026-11-21')
  const places: readonly number[] = findings.map(({ start }) => start)
  return offers.length > places.length ? 'review' : decision
}
`

test('it is typed: a TypeScript program of a stranger checks without Node’s or a browser’s types', () => {
  assert.equal(typeFaults('typed.ts', typed), '')
})

test('its types refuse what is wrong', () => {
  const wrong = typed.replace("'2026-11-21')", '20261121)').replace("? 'review'", "? 'forbid'")
  const faults = typeFaults('wrong.ts', wrong)
  assert.match(faults, /'number' is not assignable to parameter of type 'string'/)
  assert.match(faults, /'"forbid"' is not assignable|"forbid"/)
  mkdirSync(join(app, 'inside'))
  assert.match(typeFaults('inside/inside.ts', "import '@vigie/engine/dist/screen.js'\n"), /TS2307|TS2882/)
})
