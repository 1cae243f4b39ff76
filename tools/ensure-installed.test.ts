import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'

const script = join(import.meta.dirname, 'ensure-installed.mjs')

test('ensure-installed installs when node_modules is absent, and says why', async (t) => {
  const project = makeProject(t)
  const { code, output } = await project.start()
  assert.equal(code, 0)
  assert.match(output, /^Installing packages: there is no node_modules folder\.$/m)
  assert.equal(project.installs(), 1)
})

test('ensure-installed does nothing and says nothing when the lock file is the one that was installed', async (t) => {
  const project = makeProject(t)
  await project.start()
  assert.deepEqual(await project.start(), { code: 0, output: '' })
  assert.equal(project.installs(), 1)
})

test('ensure-installed installs again when a version in the lock file changed, and names the package', async (t) => {
  const project = makeProject(t)
  await project.start()
  project.writeLock('2.0.0')
  const { output } = await project.start()
  assert.match(output, /fastify is not the version in package-lock\.json/)
  assert.equal(project.installs(), 2)
})

test('ensure-installed adopts what an `npm ci` by hand installed', async (t) => {
  const project = makeProject(t)
  await project.start()
  rmSync(join(project.root, 'node_modules', '.vigie-installed'))
  assert.deepEqual(await project.start(), { code: 0, output: '' })
  assert.equal(project.installs(), 1)
})

test('ensure-installed starts over after an install that did not finish', async (t) => {
  const project = makeProject(t)
  mkdirSync(join(project.root, 'node_modules'))
  const { output } = await project.start()
  assert.match(output, /the last install did not finish/)
  assert.equal(project.installs(), 1)
})

test('ensure-installed started twice at once installs once', async (t) => {
  const project = makeProject(t)
  const both = await Promise.all([project.start({ FAKE_NPM_MS: '600' }), project.start({ FAKE_NPM_MS: '600' })])
  assert.deepEqual(
    both.map(({ code }) => code),
    [0, 0],
  )
  assert.match(both.map(({ output }) => output).join(''), /Another start is installing the packages/)
  assert.equal(project.installs(), 1)
})

test('ensure-installed takes over the lock of a start that died, and leaves none behind', async (t) => {
  const project = makeProject(t)
  mkdirSync(join(project.root, '.vigie', 'install.lock'), { recursive: true })
  writeFileSync(join(project.root, '.vigie', 'install.lock', 'pid'), '4194305') // above Linux's largest process number
  const { code } = await project.start()
  assert.equal(code, 0)
  assert.equal(existsSync(join(project.root, '.vigie')), false)
})

test('ensure-installed says how to get Node 24 when install scripts were ignored', async (t) => {
  const project = makeProject(t)
  const { code, output } = await project.start({ FAKE_NPM_IGNORES_SCRIPTS: '1' })
  assert.equal(code, 1)
  assert.match(output, /Node 24 is not in node_modules.*Run `npm ci` once without --ignore-scripts/)
})

test('ensure-installed fails, without a lock left behind, when npm fails', async (t) => {
  const project = makeProject(t)
  const { code, output } = await project.start({ FAKE_NPM_FAILS: '1' })
  assert.equal(code, 1)
  assert.match(output, /npm ci failed \(exit code 7\)/)
  assert.equal(existsSync(join(project.root, '.vigie')), false)
  assert.equal((await project.start()).code, 0)
})

test('ensure-installed names the Node it needs when run by an older one', async (t) => {
  const project = makeProject(t)
  const older = "data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'18.20.0'}})"
  const { code, output } = await project.start({ NODE_OPTIONS: `--import "${older}"` })
  assert.equal(code, 1)
  assert.match(output, /needs Node 20 or newer to install itself; this is Node 18\.20\.0/)
})

/** A project with the script, a lock file of one package, and an npm that writes what `npm ci` would. */
function makeProject(t: TestContext) {
  const root = mkdtempSync(join(tmpdir(), 'vigie-install-'))
  t.after(() => rmSync(root, { recursive: true, force: true }))
  mkdirSync(join(root, 'tools'))
  copyFileSync(script, join(root, 'tools', 'ensure-installed.mjs'))
  writeFileSync(join(root, 'npm-cli.cjs'), fakeNpm)

  const writeLock = (version: string) => {
    const packages = {
      '': {},
      'node_modules/fastify': { version },
      'node_modules/fsevents': { version: '1.0.0', optional: true },
    }
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }))
  }
  writeLock('1.0.0')

  const start = (env: Record<string, string> = {}) =>
    new Promise<{ code: number | null; output: string }>((resolve) => {
      const npm = { npm_execpath: join(root, 'npm-cli.cjs'), npm_node_execpath: process.execPath }
      const child = spawn(process.execPath, [join(root, 'tools', 'ensure-installed.mjs')], {
        env: { ...process.env, ...npm, ...env },
      })
      let output = ''
      child.stdout.on('data', (chunk) => (output += chunk))
      child.stderr.on('data', (chunk) => (output += chunk))
      child.on('close', (code) => resolve({ code, output }))
    })
  const installs = () => readFileSync(join(root, 'installs'), 'utf8').length
  return { root, start, writeLock, installs }
}

const fakeNpm = `
const { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
if (process.argv.slice(2).join(' ') !== 'ci --no-audit --no-fund --include=dev --loglevel=error') process.exit(9)
if (process.env.FAKE_NPM_FAILS) process.exit(7)
appendFileSync('installs', 'x')
setTimeout(() => {
  rmSync('node_modules', { recursive: true, force: true })
  mkdirSync('node_modules/node/bin', { recursive: true })
  if (!process.env.FAKE_NPM_IGNORES_SCRIPTS) writeFileSync('node_modules/node/bin/node', '')
  writeFileSync('node_modules/node/package.json', '{"version":"24.21.0"}')
  const packages = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
  delete packages['node_modules/fsevents']
  writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }))
}, Number(process.env.FAKE_NPM_MS ?? 0))
`
