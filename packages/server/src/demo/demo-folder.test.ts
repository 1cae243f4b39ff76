import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { prepareDemoFolder, refuseDemoFolder, writeMarker } from './demo-folder.ts'

function folderOf(t: TestContext): string {
  const parent = mkdtempSync(join(tmpdir(), 'vigie-demo-'))
  t.after(() => rmSync(parent, { recursive: true, force: true }))
  return join(parent, 'demo')
}

const laidOut = { at: '2026-11-22T10:00:00.000Z', receipt: null, pages: [] }

test('prepareDemoFolder() refuses a folder that holds something and is no demo world, and touches nothing', async (t) => {
  const folder = folderOf(t)
  mkdirSync(join(folder, 'database'), { recursive: true })
  writeFileSync(join(folder, 'secret'), 'real')
  await assert.rejects(prepareDemoFolder(folder, true), /is not a demo world/)
  assert.ok(existsSync(join(folder, 'secret')))
})

test('refuseDemoFolder() keeps a real install out of a demo world, and lets it into any other folder', async (t) => {
  const folder = folderOf(t)
  refuseDemoFolder(folder)
  await prepareDemoFolder(folder, false)
  assert.throws(() => refuseDemoFolder(folder), /holds a demo world/)
  refuseDemoFolder(join(folder, '..'))
})

test('prepareDemoFolder() keeps a world that is whole, and empties one that was cut short', async (t) => {
  const folder = folderOf(t)
  assert.equal(await prepareDemoFolder(folder, false), null)
  writeFileSync(join(folder, 'half'), '')
  assert.equal(await prepareDemoFolder(folder, false), null)
  assert.ok(!existsSync(join(folder, 'half')))

  writeFileSync(join(folder, 'whole'), '')
  writeMarker(folder, laidOut)
  assert.deepEqual(await prepareDemoFolder(folder, false), laidOut)
  assert.ok(existsSync(join(folder, 'whole')))
})

test('prepareDemoFolder() empties a whole world when a fresh one is asked for', async (t) => {
  const folder = folderOf(t)
  await prepareDemoFolder(folder, false)
  writeFileSync(join(folder, 'whole'), '')
  writeMarker(folder, laidOut)
  assert.equal(await prepareDemoFolder(folder, true), null)
  assert.ok(!existsSync(join(folder, 'whole')))
  // Cut short again before its end, it is not taken for whole.
  assert.equal(await prepareDemoFolder(folder, false), null)
})
