import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { fingerprint, outdated } from './build-web-if-stale.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-fingerprint-'))
  mkdirSync(join(folder, 'web/src'), { recursive: true })
  writeFileSync(join(folder, 'web/src/main.tsx'), 'one')
  writeFileSync(join(folder, 'lock.json'), '{}')
})
afterEach(() => rmSync(folder, { recursive: true }))

const now = (): string => fingerprint(folder, ['web', 'lock.json'])

test('fingerprint() stays the same while nothing changes', () => {
  assert.equal(now(), now())
})

test('fingerprint() changes with a content, a new file, a renamed file and the lock', () => {
  const seen = new Set([now()])
  writeFileSync(join(folder, 'web/src/main.tsx'), 'two')
  seen.add(now())
  writeFileSync(join(folder, 'web/src/other.ts'), '')
  seen.add(now())
  rmSync(join(folder, 'web/src/other.ts'))
  writeFileSync(join(folder, 'web/src/another.ts'), '')
  seen.add(now())
  writeFileSync(join(folder, 'lock.json'), '{"a":1}')
  seen.add(now())
  assert.equal(seen.size, 5)
})

test('fingerprint() ignores what the build makes, tests and documents', () => {
  const before = now()
  mkdirSync(join(folder, 'web/dist'))
  writeFileSync(join(folder, 'web/dist/en.html'), 'built')
  writeFileSync(join(folder, 'web/src/main.test.ts'), 'test')
  writeFileSync(join(folder, 'web/README.md'), 'words')
  assert.equal(now(), before)
})

test('outdated() spares the newest four builds and whatever is being built', () => {
  const names = ['a', 'f', 'b', 'e', 'c', 'd', 'building-7']
  for (const name of names) mkdirSync(join(folder, name))
  for (const [at, name] of names.entries()) utimesSync(join(folder, name), at, at)
  rmSync(join(folder, 'web'), { recursive: true })
  rmSync(join(folder, 'lock.json'))
  assert.deepEqual(outdated(folder), ['f', 'a'])
})
