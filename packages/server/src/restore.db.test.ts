import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { OperationLine, RestoreDone } from '@vigie/contract'
import { createFolderObjectStore } from './capabilities/folder-object-store.ts'
import { openVault } from './capabilities/vault.ts'
import { readConfig } from './config.ts'
import { asTenant } from './db/in-transaction.ts'
import { openPostgresql } from './db/open-postgresql.ts'
import { emptyPostgresql, onEachDatabase } from './db/test-database.fixture.ts'
import { type BackupLine, writeBackup } from './keeping/backup-lines.ts'
import { restoreBackup } from './restore.ts'

const secret = 'a secret for tests, of 32 characters or more'
const organisationId = '019aa0e2-7c1e-7bbb-8a43-0f2d3c4b5a69'
const listingId = '019aa0e2-7c1e-7bbb-8a43-0f2d3c4b5a70'
const at = '2026-11-21T12:00:00Z'
const sellerHash = openVault(secret).fingerprint('seller-handle', 'anh_88')

const head = { kind: 'head', format: 1, version: '0.1.0', migrations: [], at, secret } as const
const organisation = {
  id: organisationId,
  name: 'Example NGO',
  kind: 'ngo',
  notifier_name: '',
  notifier_email: '',
  locale: 'en',
  time_zone: 'UTC',
  created_at: at,
}
const listing = {
  id: listingId,
  organisation_id: organisationId,
  identity: 'bazaar 5',
  seller_hash: sellerHash,
  received_at: at,
  last_seen_at: at,
  latest_version_id: listingId,
}

async function* lines(...more: readonly BackupLine[]): AsyncGenerator<BackupLine> {
  yield head
  yield { kind: 'row', table: 'organisation', row: organisation }
  yield { kind: 'row', table: 'listing', row: listing }
  yield* more
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-restore-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

onEachDatabase('restoreBackup() refuses the backup of another install, and touches nothing', async (database) =>
  inFolder(async (folder) => {
    const file = join(folder, 'backup')
    await writeBackup(file, lines({ kind: 'object', key: 'captures/1', base64: 'AA==' }))
    const data = join(folder, 'data')
    const objects = await createFolderObjectStore(join(data, 'objects'))
    const other = 'another secret, of 32 characters or more'
    const refused = { message: /secret here is not the one of the backup/ }
    await assert.rejects(restoreBackup(file, readConfig({ DATA_FOLDER: data, SECRET: other }), database, objects), refused)
    writeFileSync(join(data, 'secret'), other)
    await assert.rejects(restoreBackup(file, readConfig({ DATA_FOLDER: data }), database, objects), refused)
    assert.equal(readFileSync(join(data, 'secret'), 'utf8'), other)
    assert.deepEqual(await objects.list('', { limit: 1 }), [])

    rmSync(join(data, 'secret'))
    const restored = await restoreBackup(file, readConfig({ DATA_FOLDER: data }), database, objects)
    assert.deepEqual(restored, { rows: 2, jobs: 0, objects: 1, madeAt: at })
    assert.equal(readFileSync(join(data, 'secret'), 'utf8'), secret)
  }),
)

onEachDatabase('restoreBackup() leaves no secret behind when the rows cannot be put in', async (database) =>
  inFolder(async (folder) => {
    const file = join(folder, 'backup')
    await writeBackup(file, lines({ kind: 'row', table: 'report', row: { id: listingId } }))
    const data = join(folder, 'data')
    const objects = await createFolderObjectStore(join(data, 'objects'))
    await assert.rejects(restoreBackup(file, readConfig({ DATA_FOLDER: data }), database, objects), /null value/)
    assert.ok(!existsSync(join(data, 'secret')))
    const left = await asTenant(database, { organisationId }, (query) => query.selectFrom('listing').select('id').execute())
    assert.deepEqual(left, [])
  }),
)

function run(environment: Readonly<Record<string, string>>, file: string): Promise<OperationLine<RestoreDone>> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [join(import.meta.dirname, 'restore.ts'), file], { env: environment }, (_failed, out, error) =>
      error === '' ? resolve(JSON.parse(out.trim().split('\n').at(-1) ?? '')) : reject(new Error(error)),
    )
  })
}

test('restore.ts erases again whom the backup brings back, by the notes that are kept beside the database', () =>
  inFolder(async (folder) => {
    const { url, drop } = await emptyPostgresql()
    try {
      const file = join(folder, 'backup')
      await writeBackup(file, lines())
      const notes = join(folder, `data/objects/erasures/${organisationId}`)
      mkdirSync(notes, { recursive: true })
      const id = '019aa0e2-7c1e-7bbb-8a43-0f2d3c4b5a71'
      const note = { id, kind: 'seller', subject_hashes: [sellerHash], listing_ids: [listingId], asked_at: at }
      writeFileSync(join(notes, `${id}.json`), JSON.stringify(note))

      const environment = { DATA_FOLDER: join(folder, 'data'), DATABASE_URL: url }
      const restored = await run(environment, file)
      assert.ok(restored.told === 'done', JSON.stringify(restored))
      assert.ok(restored.done.erased > 0)
      const database = await openPostgresql(url, 1)
      const rows = await asTenant(database, { organisationId }, (query) =>
        query.selectFrom('listing').select(['seller_hash', 'erased_at']).execute(),
      ).finally(() => database.close())
      assert.equal(rows[0]?.seller_hash, null)
      assert.ok(rows[0]?.erased_at)

      assert.deepEqual(await run(environment, file), { told: 'stopped', stop: { code: 'install-not-empty' } })
    } finally {
      await drop()
    }
  }))

test('restore.ts reads a backup through before it makes anything', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'backup')
    writeFileSync(file, 'no backup')
    const stopped = await run({ DATA_FOLDER: join(folder, 'data') }, file)
    assert.ok(stopped.told === 'stopped')
    assert.equal(stopped.stop.code, 'backup-unreadable')
    assert.ok(!existsSync(join(folder, 'data')))
  }))
