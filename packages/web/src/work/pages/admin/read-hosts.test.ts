import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isHost, readHosts } from './read-hosts.ts'

test('readHosts() takes the host of an address, and each host once', () => {
  assert.deepEqual(readHosts(['https://www.Bazar.example/ad/1', ' bazar.example ', 'BAZAR.example', '']), [
    'www.bazar.example',
    'bazar.example',
  ])
})

test('readHosts() leaves to the server what is no host, so that it can say why', () => {
  assert.deepEqual(readHosts(['not a host', 'localhost']), ['not a host', 'localhost'])
})

test('isHost() takes what the directory takes, and no lone word or number', () => {
  for (const host of ['bazaar.example', 'www.bazaar.example', 'xn--bcher-kva.example']) assert.ok(isHost(host), host)
  for (const wrong of ['bazaar', 'nonsense..example', '192.168.1.7', '-a.example', 'a b.example'])
    assert.ok(!isHost(wrong), wrong)
})
