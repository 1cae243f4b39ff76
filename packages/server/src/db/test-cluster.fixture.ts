import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

/** A PostgreSQL server of the tests' own. */
export interface TestCluster {
  /** Connects as a role that may make databases and roles, and is no superuser. */
  readonly url: string
  stop(): Promise<void>
}

/** Start a server in a new folder, on a free port of this machine, without the care for power cuts. Takes about two seconds. */
export async function startTestCluster(): Promise<TestCluster> {
  const programs = findPrograms()
  const folder = mkdtempSync(join(tmpdir(), 'vigie-postgresql-'))
  const asRoot = process.getuid?.() === 0
  if (asRoot) chownSync(folder, idOf('-u'), idOf('-g'))
  // PostgreSQL refuses to run as root; Debian's package brings a user for it.
  const run = (program: string, args: readonly string[]): [string, string[]] =>
    asRoot ? ['runuser', ['-u', 'postgres', '--', join(programs, program), ...args]] : [join(programs, program), [...args]]
  const cluster = join(folder, 'data')
  execFileSync(...run('initdb', ['-D', cluster, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']), {
    cwd: folder,
    stdio: 'ignore',
  })

  const port = await freePort()
  const settings = [
    'fsync=off',
    // A vacuum of a superuser's would keep its database from being dropped by whoever made it.
    'autovacuum=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'max_connections=200',
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'logging_collector=off',
    'log_min_messages=fatal',
  ]
  const server = spawn(...run('postgres', ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])]), {
    cwd: folder,
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const stop = async (): Promise<void> => {
    execFileSync(...run('pg_ctl', ['-D', cluster, '-m', 'immediate', 'stop']), { cwd: folder, stdio: 'ignore' })
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  await answers(`postgres://postgres@127.0.0.1:${port}/postgres`)
  return { url: `postgres://vigie_test@127.0.0.1:${port}/postgres`, stop }
}

function findPrograms(): string {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : []
  const folder = versions.map((version) => join(debian, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
  return folder ?? execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim()
}

const idOf = (which: '-u' | '-g'): number => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }))

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client(url)
    try {
      await client.connect()
      await client.query('create role vigie_test login createrole createdb')
      await client.end()
      return
    } catch (cause) {
      await client.end().catch(() => {})
      if (tries >= 100) throw new Error('The PostgreSQL of the tests does not answer.', { cause })
      await wait(100)
    }
  }
}
