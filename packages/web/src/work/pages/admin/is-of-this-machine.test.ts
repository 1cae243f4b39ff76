import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOfThisMachine, isPrivateAddress } from './is-of-this-machine.ts'

test('isOfThisMachine() knows the names of whatever machine one sits at', () => {
  for (const host of ['127.0.0.1:8080', 'localhost', 'vigie.localhost:3000', '[::1]:80', '0.0.0.0'])
    assert.ok(isOfThisMachine(`http://${host}/en/join/x`), host)
  for (const host of ['vigie.example.org', '192.168.1.7', '12.7.0.1', 'localhost.example'])
    assert.ok(!isOfThisMachine(`http://${host}/en/join/x`), host)
})

test('isPrivateAddress() knows the addresses of networks of one’s own', () => {
  for (const host of [
    '10.0.0.4',
    '192.168.1.7',
    '172.20.0.1',
    '169.254.169.254',
    'localhost',
    'nas.local',
    '[fd00::1]',
    '[fe80::1]',
  ])
    assert.ok(isPrivateAddress(`https://${host}/hook`), host)
  for (const host of ['hooks.bazaar.example', '172.40.0.1', '11.0.0.1', '[2001:db8::1]'])
    assert.ok(!isPrivateAddress(`https://${host}/hook`), host)
})
