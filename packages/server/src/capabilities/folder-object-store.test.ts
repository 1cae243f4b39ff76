import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { createFolderObjectStore } from './folder-object-store.ts'

const scratch = await mkdtemp(join(tmpdir(), 'vigie-objects-'))
after(() => rm(scratch, { recursive: true }))

let made = 0
async function freshStore() {
  const folder = join(scratch, `${++made}`)
  return { folder, store: await createFolderObjectStore(folder) }
}

const text = (words: string) => Buffer.from(words)

test('put() keeps the bytes for get(), also after the store is opened anew', async () => {
  const { folder, store } = await freshStore()
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
  await store.put('captures/3f/page.html', bytes)

  assert.deepEqual(await store.get('captures/3f/page.html'), bytes)
  assert.deepEqual(await (await createFolderObjectStore(folder)).get('captures/3f/page.html'), bytes)
  assert.equal(await store.get('captures/3f/other.html'), null)
})

test('put() of the same bytes again changes nothing; of other bytes it throws and keeps the first', async () => {
  const { folder, store } = await freshStore()
  await store.put('a', text('first'))
  await store.put('a', text('first'))

  await assert.rejects(store.put('a', text('second')), { name: 'ObjectTaken', message: 'a already holds other bytes' })
  assert.deepEqual(await store.get('a'), text('first'))
  assert.deepEqual(await readdir(join(folder, '.incoming')), [])
})

test('put() lets one of many writers win, whole', async () => {
  const { store } = await freshStore()
  const writers = Array.from({ length: 20 }, (_, at) => Buffer.alloc(50_000, at))
  const ends = await Promise.allSettled(writers.map((bytes) => store.put('folder/one', bytes)))

  const winner = ends.findIndex(({ status }) => status === 'fulfilled')
  assert.equal(ends.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.deepEqual(await store.get('folder/one'), writers[winner])
})

test('remove() drops an object and does not mind when there is none', async () => {
  const { store } = await freshStore()
  await store.put('a/b', text('x'))
  await store.remove('a/b')
  await store.remove('a/b')
  await store.remove('a/b/c')

  assert.equal(await store.get('a/b'), null)
  assert.deepEqual(await store.list('', { limit: 10 }), [])
  await store.put('a/b', text('other, since the first is gone'))
})

test('get() answers null where a folder stands, or a file where a folder would', async () => {
  const { store } = await freshStore()
  await store.put('a/b', text('x'))

  assert.equal(await store.get('a'), null)
  assert.equal(await store.get('a/b/c'), null)
})

test('put() throws when a key would be the folder of another', async () => {
  const { store } = await freshStore()
  await store.put('a/b', text('x'))

  await assert.rejects(store.put('a', text('y')))
  await assert.rejects(store.put('a/b/c', text('y')))
})

const noKeys = [
  '',
  '/etc/passwd',
  '../outside',
  'a/../../outside',
  'a/..',
  'a/./b',
  'a//b',
  'a/',
  './a',
  '.incoming/a',
  'a/.hidden',
  'a/b.',
  'A',
  'a b',
  'a\0b',
  'a\\b',
  'a\n',
  'é',
  'a%2e%2e',
  'c:/windows',
  'a'.repeat(600),
  `${'a'.repeat(256)}/b`,
]
for (const key of noKeys) {
  test(`put(), get() and remove() refuse the key ${JSON.stringify(key.slice(0, 30))}`, async () => {
    const { store } = await freshStore()
    for (const act of [() => store.put(key, text('x')), () => store.get(key), () => store.remove(key)]) {
      await assert.rejects(act, { name: 'InvariantError' })
    }
  })
}

test('no symbolic link leads out of the folder', async () => {
  const { folder, store } = await freshStore()
  const outside = join(scratch, 'outside')
  await mkdir(outside)
  await writeFile(join(outside, 'secret'), 'secret')
  await symlink(outside, join(folder, 'linked'))
  await symlink(join(outside, 'secret'), join(folder, 'file'))
  await symlink(join(outside, 'absent'), join(folder, 'dangling'))

  for (const key of ['linked/secret', 'linked/new/deep', 'file', 'dangling', 'dangling/deep']) {
    await assert.rejects(store.put(key, text('x')), key)
  }
  for (const key of ['linked/secret', 'file', 'dangling']) await assert.rejects(store.get(key), key)
  await assert.rejects(store.remove('linked/secret'))
  assert.deepEqual(await store.list('', { limit: 10 }), [])
  assert.deepEqual(await readdir(outside), ['secret'])
})

test('list() gives the pages that sorting all keys would give', async () => {
  const { store } = await freshStore()
  const keys = [
    'a',
    'a-b',
    'a.b',
    'a0',
    'b/a',
    'b/a-b/c',
    'b/a.b',
    'b/a/x'.replace('/x', '0'),
    'b-',
    'b0',
    'b/c/d/e',
    'b/c/d-e',
    'c/1',
    'c/2',
    'c/10',
  ]
  for (const key of keys) await store.put(key, text(key))
  const sorted = keys.toSorted()

  const prefixes = fc.constantFrom('', 'a', 'b', 'b/', 'b/a', 'b/c/d', 'b/c/d/', 'c/1', 'z', '../', '.')
  const afters = fc.oneof(fc.constantFrom('', ...keys), fc.constantFrom('b', 'b/', 'b/c', 'zz', 'a/'))
  await fc.assert(
    fc.asyncProperty(prefixes, afters, fc.integer({ min: 0, max: 20 }), async (prefix, from, limit) => {
      const expected = sorted.filter((key) => key.startsWith(prefix) && key > from).slice(0, limit)
      assert.deepEqual(await store.list(prefix, { after: from, limit }), expected)
    }),
    { numRuns: 300 },
  )
})

test('createFolderObjectStore() drops what a killed writer left a day ago, and not what another writer is at', async () => {
  const { folder } = await freshStore()
  const longAgo = new Date(Date.now() - 25 * 3_600_000)
  await writeFile(join(folder, '.incoming', 'old'), 'half')
  await utimes(join(folder, '.incoming', 'old'), longAgo, longAgo)
  await writeFile(join(folder, '.incoming', 'new'), 'half')
  await createFolderObjectStore(folder)

  assert.deepEqual(await readdir(join(folder, '.incoming')), ['new'])
})
