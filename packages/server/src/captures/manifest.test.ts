import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sha256 } from '../intake/sha256.ts'
import { withManifest } from './manifest.ts'
import { stableJson } from './stable-json.ts'

test('stableJson() writes equal values alike, whatever the order of their keys', () => {
  assert.equal(stableJson({ b: [{ d: 1, c: null }], a: 'é' }), stableJson({ a: 'é', b: [{ c: null, d: 1 }] }))
  assert.equal(stableJson({ b: 1, a: [] }), '{\n  "a": [],\n  "b": 1\n}\n')
})

test('withManifest() lists every part with its size and hash, and is itself a part', () => {
  const bytes = Buffer.from('{}')
  const made = withManifest('0192f0c1-0000-7000-8000-00000000000a', { kind: 'received' }, [
    { name: 'listing.json', mediaType: 'application/json', bytes },
  ])
  const [manifest, listing] = made.parts
  assert.equal(manifest?.name, 'manifest.json')
  assert.equal(made.sha256, sha256(manifest?.bytes ?? ''))
  assert.deepEqual(JSON.parse(String(manifest?.bytes)), {
    schema: 1,
    kind: 'received',
    parts: [{ name: 'listing.json', media_type: 'application/json', bytes: 2, sha256: sha256(bytes) }],
  })
  assert.equal(listing?.objectKey, `captures/0192f0c1-0000-7000-8000-00000000000a/44/${sha256(bytes)}`)
})
