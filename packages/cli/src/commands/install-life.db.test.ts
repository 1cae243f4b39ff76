import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'

/** The life of one install with the small database, as its operator leads it: each test goes on where the one before ended. */
const folder = mkdtempSync(join(tmpdir(), 'vigie-life-'))
const first = join(folder, 'first')
const second = join(folder, 'second')
const backup = join(folder, 'made.gz')
const secret = 'a secret for tests, of 32 characters or more'

const bin = fileURLToPath(new URL('../../bin/vigie.mjs', import.meta.url))

function vigie(data: string, ...args: readonly string[]): Promise<{ code: number | null; out: string; talk: string }> {
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH, DATA_FOLDER: data, BASE_URL: 'https://vigie.example' }
    const child = execFile(process.execPath, [bin, ...args], { cwd: folder, env }, (_failed, out, talk) =>
      resolve({ code: child.exitCode, out, talk }),
    )
    child.stdin?.end()
  })
}

/** A backup with one organisation, one platform, one listing and one stored file, as `vigie backup` would write it. */
function writeBackup(path: string): void {
  const at = '2026-11-21T12:00:00Z'
  const [organisation_id, platform_id, id] = [5, 6, 7].map((digit) => `019aa0e2-7c1e-7bbb-8a43-00000000000${digit}`) as [
    string,
    string,
    string,
  ]
  const row = (table: string, of: object) => ({ kind: 'row', table, row: of })
  const words = { locale: 'en', created_at: at }
  const lines = [
    { kind: 'head', format: 1, version: '0.1.0', migrations: [], at, secret },
    row('organisation', {
      id: organisation_id,
      name: 'Example NGO',
      kind: 'ngo',
      notifier_name: '',
      notifier_email: '',
      time_zone: 'UTC',
      ...words,
    }),
    row('platform', {
      id: platform_id,
      organisation_id,
      name: 'Bazaar',
      status: 'member',
      hosts: ['bazaar.example'],
      channel: 'none',
      channel_secrets_sealed: [],
      updated_at: at,
      ...words,
    }),
    row('listing', {
      id,
      organisation_id,
      platform_id,
      identity: 'https://anh.bazaar.example/5',
      received_at: at,
      last_seen_at: at,
      latest_version_id: id,
    }),
    { kind: 'object', key: 'captures/1', base64: 'AAEC' },
  ]
  const text = [...lines, { kind: 'end', lines: lines.length }].map((line) => `${JSON.stringify(line)}\n`).join('')
  writeFileSync(path, gzipSync(text))
}

/** What a running Vigie does to the data folder of the small database: it holds the lock, and says so every second. */
function holdLock(data: string): () => void {
  const lock = `${data}.lock`
  mkdirSync(lock)
  const held = setInterval(() => utimesSync(lock, new Date(), new Date()), 1000)
  return () => {
    clearInterval(held)
    rmSync(lock, { recursive: true })
  }
}

before(() => writeBackup(join(folder, 'given.gz')))
after(() => rmSync(folder, { recursive: true, force: true }))

test('vigie restore fills a new install, after a yes', async () => {
  const unasked = await vigie(first, 'restore', 'given.gz')
  assert.deepEqual([unasked.code, unasked.out], [2, ''])
  assert.match(unasked.talk, /this needs a yes on the terminal/)
  assert.ok(!existsSync(first))

  const { code, out, talk } = await vigie(first, 'restore', 'given.gz', '--yes', '--json')
  assert.equal(code, 0, talk)
  assert.deepEqual(JSON.parse(out), { schema: 1, rows: 3, jobs: 0, objects: 1, erased: 0, made_at: '2026-11-21T12:00:00Z' })
  assert.equal(readFileSync(join(first, 'secret'), 'utf8'), secret)
})

test('vigie restore does not mix two installs', async () => {
  const { code, talk } = await vigie(first, 'restore', 'given.gz', '--yes', '--lang', 'fr')
  assert.equal(code, 1)
  assert.match(talk, /^vigie\u00a0: cette installation n’est pas vide/)
})

test('vigie doctor looks into the install, and finds that there is no backup', async () => {
  const { code, out } = await vigie(first, 'doctor', '--json')
  const { ok, checks } = JSON.parse(out)
  const states = Object.fromEntries(checks.map(({ name, state }: Record<string, string>) => [name, state]))
  assert.deepEqual([code, ok], [0, true])
  const { database, migrations, jobs, timers, secret: kept, backup: made } = states
  assert.deepEqual([database, migrations, jobs, timers, kept, made], ['ok', 'ok', 'ok', 'ok', 'ok', 'warning'])
})

test('vigie backup writes one file for its owner alone, and never over another', async () => {
  const { code, out, talk } = await vigie(first, 'backup', 'made.gz')
  assert.deepEqual([code, talk], [0, ''])
  assert.match(out, /^Backed up 3 rows, 1 stored file and \d waiting jobs? into .*made\.gz \(\d+\sB\)\.\nIt holds the secret/)
  assert.equal(statSync(backup).mode & 0o777, 0o600)

  const again = await vigie(first, 'backup', 'made.gz')
  assert.deepEqual([again.code, again.out], [1, ''])
  assert.match(again.talk, /made\.gz is there already, and is not overwritten/)
})

test('vigie backup without a name takes the time for one', async () => {
  const { code, out } = await vigie(first, 'backup', '--json')
  const { file, rows } = JSON.parse(out)
  assert.deepEqual([code, rows], [0, 3])
  assert.match(file, /vigie-backup-\d{8}T\d{6}Z\.gz$/)
  assert.ok(readdirSync(folder).some((name) => file.endsWith(`/${name}`)))
})

test('vigie export writes a package that reads as its description says, the same from a restored backup', async () => {
  const there = await vigie(first, 'export', 'records', '--json')
  assert.equal(there.code, 0, there.talk)
  const { files } = JSON.parse(there.out) as { files: { path: string; rows: number; sha256: string }[] }
  const { resources } = JSON.parse(readFileSync(join(folder, 'records/datapackage.json'), 'utf8')) as {
    resources: { path: string; rows: number; schema: { fields: { name: string }[] } }[]
  }
  for (const { path, rows, schema } of resources) {
    const [header = [], ...cells] = parse(readFileSync(join(folder, 'records', path))) as string[][]
    assert.deepEqual(
      header,
      schema.fields.map(({ name }) => name),
      path,
    )
    assert.equal(cells.length, rows, path)
  }
  assert.doesNotMatch(readFileSync(join(folder, 'records/listings.csv'), 'utf8'), /anh/)

  const moved = await vigie(second, 'restore', 'made.gz', '--yes')
  assert.match(
    moved.out,
    /^Restored 3 rows, 1 stored file and \d waiting jobs? from the backup of \d{4}-\d\d-\d\d \d\d:\d\d UTC\.\n$/,
  )
  const elsewhere = await vigie(second, 'export', 'records-2', '--json')
  assert.deepEqual(JSON.parse(elsewhere.out).files, files)
})

test('vigie export says what it cannot take', async () => {
  const full = await vigie(first, 'export', 'records')
  assert.match(full.talk, /records is not empty\. Name a new folder/)
  const backwards = await vigie(first, 'export', 'new', '--from', '2026-11-22', '--to', '2026-11-21')
  assert.match(backwards.talk, /--from 2026-11-22 is after --to 2026-11-21\nSee: vigie export --help/)
  const noDay = await vigie(first, 'export', 'new', '--to', 'yesterday')
  assert.match(noDay.talk, /--to: found "yesterday", expected a day such as 2026-11-21/)
  const stranger = await vigie(first, 'export', 'new', '--organisation', 'x')
  assert.match(stranger.talk, /there is no organisation "x" here/)
  assert.deepEqual(
    [full, backwards, noDay, stranger].map(({ code }) => code),
    [1, 2, 2, 1],
  )
  assert.ok(!existsSync(join(folder, 'new')))
})

test('vigie user invite prints a link, and nothing else on stdout', async () => {
  const { code, out, talk } = await vigie(first, 'user', 'invite', 'rita@example.org', '--roles', 'reviewer, admin')
  assert.match(out, /^https:\/\/vigie\.example\/en\/join\/\S+\n$/)
  assert.match(talk, /^Hand this link over\. It works once/)
  assert.equal(code, 0)
  const { out: json } = await vigie(first, 'user', 'invite', 'ana@example.org', '--roles', 'analyst', '--json')
  const { email, roles, link } = JSON.parse(json)
  assert.deepEqual([email, roles], ['ana@example.org', ['analyst']])
  assert.match(link, /^https:/)
})

test('vigie user reset says who is not known here, and makes no link', async () => {
  const { code, out, talk } = await vigie(first, 'user', 'reset', 'nobody@example.org')
  assert.deepEqual([code, out], [1, ''])
  assert.match(talk, /no link was made: Nobody signs in here as nobody@example\.org\./)
  const wrong = await vigie(first, 'user', 'reset', 'rita')
  assert.equal(wrong.code, 2)
  assert.match(wrong.talk, /found "rita", expected a mail address/)
})

test('vigie user invite says what it cannot take, before it opens anything', async () => {
  const unknown = await vigie(first, 'user', 'invite', 'rita@example.org', '--roles', 'admin,king')
  assert.match(unknown.talk, /--roles: found "king", expected one of admin, reviewer, .*\nSee: vigie user invite --help/)
  const nobody = await vigie(first, 'user', 'invite', 'rita', '--roles', 'admin')
  assert.match(nobody.talk, /found "rita", expected a mail address/)
  const roleless = await vigie(first, 'user', 'invite', 'rita@example.org')
  assert.match(roleless.talk, /expected --roles/)
  assert.deepEqual(
    [unknown, nobody, roleless].map(({ code }) => code),
    [2, 2, 2],
  )
})

test('vigie migrate finds nothing to do', async () => {
  const { code, out } = await vigie(first, 'migrate')
  assert.deepEqual([code, out], [0, 'The database is up to date.\n'])
})

test('while a Vigie runs on the small database, the verbs say to stop it, and doctor says what it cannot see', async () => {
  const unlock = holdLock(first)
  try {
    const [backedUp, exported, looked] = await Promise.all([
      vigie(first, 'backup', 'late.gz', '--lang', 'fr'),
      vigie(first, 'export', 'late'),
      vigie(first, 'doctor'),
    ])
    assert.match(backedUp.talk, /est utilisée par une instance de Vigie en marche.* Arrêtez-la d’abord .* Avec PostgreSQL/)
    assert.match(exported.talk, /is in use by a running Vigie.* Stop that one first .* With PostgreSQL/)
    assert.match(looked.out, /^ok {7}Small database: .*, in use by a running Vigie$/m)
    assert.match(looked.out, /^warning {2}Not looked at, because the running Vigie has .*: the version of the database, waiting/m)
    assert.deepEqual([backedUp.code, exported.code, looked.code], [1, 1, 0])
    assert.ok(!existsSync(join(folder, 'late.gz')) && !existsSync(join(folder, 'late')))
  } finally {
    unlock()
  }
})
