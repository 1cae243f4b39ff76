import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hostPort, readAllowList } from './allow-list.ts'

test('readAllowList() reads names, IPv4 and IPv6 as hostPort() writes them', () => {
  const allow = readAllowList([' Receiver.Intranet.example:443', '10.0.0.5:9000', '[0:0::1]:80', 'localhost:1'])

  assert.deepEqual([...allow], ['receiver.intranet.example:443', '10.0.0.5:9000', '[::1]:80', 'localhost:1'])
  assert.ok(allow.has(hostPort('::1', 80)))
  assert.ok(allow.has(hostPort('10.0.0.5', 9000)))
})

test('hostPort() leaves the zone of an IPv6 address out', () => {
  assert.equal(hostPort('fe80::1%eth0', 80), '[fe80::1]:80')
})

for (const entry of [
  '',
  'host',
  ':80',
  'host:',
  'host:x',
  'host:99999',
  'http://host:80',
  'host/path:80',
  'a b:80',
  '::1:80x',
  'u@host:80',
  '10.0.0.5:1:2',
]) {
  test(`readAllowList() refuses "${entry}"`, () => {
    assert.throws(() => readAllowList([entry]), { message: `"${entry}" is no host:port` })
  })
}
