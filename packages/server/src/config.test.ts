import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from './config.ts'

test('readConfig() listens on the machine itself and lets nothing leave it when nothing is said', () => {
  const { host, port, mode, databaseUrl, outboundAllow, holdSeconds } = readConfig({})
  assert.deepEqual(
    { host, port, mode, databaseUrl, outboundAllow, holdSeconds },
    { host: '127.0.0.1', port: 3000, mode: 'rehearse', databaseUrl: null, outboundAllow: [], holdSeconds: 10 },
  )
  assert.deepEqual(readConfig({ HOST: '', PORT: ' ' }), readConfig({}))
})

test('readConfig() honours what is said', () => {
  const { port, mode, outboundAllow, trustProxy } = readConfig({
    PORT: '0',
    MODE: 'enforce',
    OUTBOUND_ALLOW: '10.0.0.7:8080, hooks.internal:443',
    TRUST_PROXY: 'yes',
  })
  assert.deepEqual(
    { port, mode, outboundAllow, trustProxy },
    { port: 0, mode: 'enforce', outboundAllow: ['10.0.0.7:8080', 'hooks.internal:443'], trustProxy: true },
  )
})

test('readConfig() takes a mail address or a safe address of the web as the public contact, and nothing else', () => {
  for (const contact of ['us@ngo.example', 'https://ngo.example/write'])
    assert.equal(readConfig({ PUBLIC_CONTACT: contact }).publicContact, contact)
  for (const contact of ['http://ngo.example', 'javascript:alert(1)', 'mailto:us@ngo.example', 'us'])
    assert.throws(() => readConfig({ PUBLIC_CONTACT: contact }), { message: /PUBLIC_CONTACT is .*expected a mail address, or/ })
})

for (const port of ['abc', '65536', '-1', '80.5', '0x50', '123456']) {
  test(`readConfig() refuses PORT=${port}, naming what it expected`, () => {
    assert.throws(() => readConfig({ PORT: port }), { message: new RegExp(`PORT is "${port}": expected a whole number`) })
  })
}

test('readConfig() names every wrong variable at once, and prints no secret', () => {
  const wrong = { PORT: 'x', MODE: 'dry', SECRET: 'hunter2', DATABASE_URL: 'mysql://vigie:hunter2@db', SMTP_URL: 'hunter2' }
  assert.throws(
    () => readConfig(wrong),
    ({ message }: Error) => {
      assert.equal(message.split('\n').length, 5)
      assert.doesNotMatch(message, /hunter2/)
      return /^MODE is "dry": expected observe, rehearse or enforce\.$/m.test(message)
    },
  )
})
