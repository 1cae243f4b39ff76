/**
 * Runs before `npm start` and `npm test`: installs the packages when they are not those of package-lock.json, and makes
 * sure that Node 24 came with them. Plain JavaScript, because it runs on whatever Node (20 or newer) the machine has.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const wantedMajor = '24'
const oldestMajor = 20
/** How long a lock without a living owner's number may stand before it counts as left behind. */
const orphanAfterMs = 10_000

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const stamp = join(modules, '.vigie-installed')
const lock = join(root, '.vigie', 'install.lock')
const node24 = join(modules, 'node', 'bin', 'node')

if (Number(process.versions.node.split('.')[0]) < oldestMajor) {
  stop(
    `Vigie needs Node ${oldestMajor} or newer to install itself; this is Node ${process.versions.node}. Get one from https://nodejs.org.`,
  )
}
const lockHash = createHash('sha256').update(read('package-lock.json')).digest('hex')
if (read('node_modules/.vigie-installed') !== lockHash) installInTurn()
assertNode24()

/** One install at a time: whoever comes second waits, then finds that nothing is left to do. */
function installInTurn() {
  takeLock()
  process.once('exit', releaseLock)
  const why = whyInstall()
  if (why) install(why)
  writeFileSync(stamp, lockHash)
}

/** Why `npm ci` must run; empty when node_modules is already that of the lock file (say, after an `npm ci` by hand). */
function whyInstall() {
  if (!existsSync(modules)) return 'there is no node_modules folder'
  if (!existsSync(join(modules, '.package-lock.json'))) return 'the last install did not finish'
  const wanted = JSON.parse(read('package-lock.json')).packages
  const present = JSON.parse(read('node_modules/.package-lock.json')).packages
  const differs = Object.keys(wanted).find(
    (path) => path.startsWith('node_modules/') && !sameVersion(wanted[path], present[path]),
  )
  return differs ? `${differs.slice('node_modules/'.length)} is not the version in package-lock.json` : ''
}

function sameVersion(wanted, present) {
  if (!present) return wanted.optional === true
  return wanted.version === present.version && wanted.resolved === present.resolved
}

function install(why) {
  console.log(`Installing packages: ${why}.`)
  // The npm that started us, on the Node that started it: the Node inside node_modules is about to be replaced.
  const npm = process.env.npm_execpath
  const named = npm !== undefined && basename(npm).startsWith('npm')
  const command = named ? (process.env.npm_node_execpath ?? process.execPath) : 'npm'
  const args = [...(named ? [npm] : []), 'ci', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error']
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) stop(`npm ci failed (${error ? error.message : `exit code ${status}`}). Its own words stand above.`)
}

function assertNode24() {
  const version = existsSync(node24) ? JSON.parse(read('node_modules/node/package.json')).version : undefined
  if (version?.startsWith(`${wantedMajor}.`)) return
  stop(
    `${version ? `node_modules holds Node ${version}` : 'Node 24 is not in node_modules'}: Vigie runs on Node ${wantedMajor}, which an install script ` +
      'brings. Run `npm ci` once without --ignore-scripts (`npm config get ignore-scripts` must say false).',
  )
}

function takeLock() {
  for (let waited = false; ; waited = true) {
    try {
      mkdirSync(dirname(lock), { recursive: true })
      mkdirSync(lock)
      writeFileSync(join(lock, 'pid'), String(process.pid))
      return
    } catch (error) {
      // ENOENT: the one before us tidied up the parent folder in between.
      if (error.code !== 'EEXIST' && error.code !== 'ENOENT') throw error
    }
    if (leftBehind()) rmSync(lock, { recursive: true, force: true })
    else if (!waited) console.log('Another start is installing the packages: waiting for it.')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
  }
}

/** Whether the lock's owner is gone. */
function leftBehind() {
  const owner = Number(read('.vigie/install.lock/pid'))
  if (!owner) return Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > orphanAfterMs
  try {
    process.kill(owner, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

function releaseLock() {
  rmSync(lock, { recursive: true, force: true })
  try {
    rmdirSync(dirname(lock))
  } catch {
    // Not empty: the folder is also the default place of Vigie's data.
  }
}

/** The file's text, or nothing when it is not there. */
function read(path) {
  const full = join(root, path)
  return existsSync(full) ? readFileSync(full, 'utf8') : ''
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
