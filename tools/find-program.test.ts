import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { missing } from './find-program.ts'

test('missing() finds Chromium on the PATH or by CHROMIUM_PATH, and a wrong CHROMIUM_PATH is not Chromium', (t) => {
  const folder = folderWith(t, 'chromium')
  assert.equal(missing('chromium', { PATH: folder }), null)
  assert.equal(missing('chromium', { PATH: '', CHROMIUM_PATH: join(folder, 'chromium') }), null)
  assert.match(missing('chromium', { PATH: folder, CHROMIUM_PATH: join(folder, 'gone') }) ?? '', /set CHROMIUM_PATH/)
})

test('missing() says how to get Chromium where there is none', (t) => {
  assert.match(missing('chromium', { PATH: folderWith(t, 'other') }) ?? '', /apt-get install chromium/)
})

test('missing() takes PostgreSQL from VIGIE_TEST_CLUSTER or the PATH', (t) => {
  assert.equal(missing('postgresql', { PATH: '', VIGIE_TEST_CLUSTER: 'postgres://localhost/vigie' }), null)
  assert.equal(missing('postgresql', { PATH: folderWith(t, 'postgres') }), null)
})

function folderWith(t: TestContext, program: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-programs-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, program), '#!/bin/sh\n')
  chmodSync(join(folder, program), 0o755)
  return folder
}
