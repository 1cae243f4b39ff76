import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isPublicAddress } from './public-address.ts'

const open = [
  '1.1.1.1',
  '8.8.8.8',
  '93.184.216.34',
  '100.63.255.255',
  '100.128.0.0',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
  '223.255.255.255',
  '2606:2800:220:1:248:1893:25c8:1946',
  '2a00:1450:4007:80e::200e',
  '::ffff:8.8.8.8',
  '::ffff:808:808',
  '64:ff9b::8.8.8.8',
]

const closed: readonly (readonly [string, string])[] = [
  ['this network', '0.0.0.0'],
  ['this network, not zero', '0.1.2.3'],
  ['loopback', '127.0.0.1'],
  ['loopback, not one', '127.255.255.254'],
  ['private 10/8', '10.0.0.1'],
  ['private 172.16/12, first', '172.16.0.0'],
  ['private 172.16/12, last', '172.31.255.255'],
  ['private 192.168/16', '192.168.1.1'],
  ['link-local', '169.254.1.1'],
  ['metadata of most clouds', '169.254.169.254'],
  ['metadata of Alibaba, shared by carriers', '100.100.100.200'],
  ['shared by carriers, first', '100.64.0.0'],
  ['shared by carriers, last', '100.127.255.255'],
  ['metadata of Oracle, protocol assignments', '192.0.0.192'],
  ['host agent of Azure', '168.63.129.16'],
  ['documentation 1', '192.0.2.1'],
  ['documentation 2', '198.51.100.1'],
  ['documentation 3', '203.0.113.1'],
  ['benchmarks', '198.19.255.255'],
  ['6to4 relays', '192.88.99.1'],
  ['multicast', '224.0.0.1'],
  ['multicast, last', '239.255.255.255'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['unspecified IPv6', '::'],
  ['loopback IPv6', '::1'],
  ['mapped loopback', '::ffff:127.0.0.1'],
  ['mapped metadata', '::ffff:a9fe:a9fe'],
  ['mapped Azure', '::ffff:168.63.129.16'],
  ['compatible loopback', '::127.0.0.1'],
  ['compatible public', '::8.8.8.8'],
  ['translated', '::ffff:0:127.0.0.1'],
  ['NAT64 of loopback', '64:ff9b::7f00:1'],
  ['NAT64 of private', '64:ff9b::10.0.0.1'],
  ['NAT64 of a local network', '64:ff9b:1::8.8.8.8'],
  ['6to4 of loopback', '2002:7f00:1::'],
  ['6to4 of public', '2002:808:808::1'],
  ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ['ORCHID', '2001:20::1'],
  ['documentation IPv6', '2001:db8::1'],
  ['unique local', 'fc00::1'],
  ['metadata of Amazon', 'fd00:ec2::254'],
  ['link-local IPv6', 'fe80::1'],
  ['link-local with a zone', 'fe80::1%eth0'],
  ['public with a zone', '2606:2800:220:1:248:1893:25c8:1946%eth0'],
  ['site-local', 'fec0::1'],
  ['multicast IPv6', 'ff02::1'],
  ['discard', '100::1'],
  ['segment routing', '5f00::1'],
  ['nothing', ''],
  ['a name', 'example.com'],
  ['a short form', '127.1'],
  ['an octal form', '0177.0.0.1'],
  ['a number', '2130706433'],
]

for (const address of open) {
  test(`isPublicAddress() lets ${address} through`, () => assert.equal(isPublicAddress(address), true))
}

for (const [what, address] of closed) {
  test(`isPublicAddress() refuses ${what}: ${address || '(empty)'}`, () => assert.equal(isPublicAddress(address), false))
}

test('isPublicAddress() says of an IPv4 address what it says of it mapped and by NAT64', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      assert.equal(isPublicAddress(`::ffff:${address}`), isPublicAddress(address))
      assert.equal(isPublicAddress(`64:ff9b::${address}`), isPublicAddress(address))
      assert.equal(isPublicAddress(`::${address}`), false)
    }),
    { numRuns: 1000 },
  )
})
