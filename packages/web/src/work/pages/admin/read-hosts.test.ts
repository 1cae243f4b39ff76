import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readHosts } from './read-hosts.ts'

test('readHosts() takes the host of an address, and each host once', () => {
  assert.deepEqual(readHosts(['https://www.Bazar.example/ad/1', ' bazar.example ', 'BAZAR.example', '']), [
    'www.bazar.example',
    'bazar.example',
  ])
})

test('readHosts() leaves to the server what is no host, so that it can say why', () => {
  assert.deepEqual(readHosts(['not a host', 'localhost']), ['not a host', 'localhost'])
})
